package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Clocks of tickets over a working Monday in London: P1 is answered in 30 minutes, P3 in 4 hours, resolved in 16. */
@OnTheDesk
class TicketClocksIT {
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_10 = "2026-10-05T09:00:00Z";
    private static final String MON_11 = "2026-10-05T10:00:00Z";
    private static final String MON_12 = "2026-10-05T11:00:00Z";
    private static final String MON_13 = "2026-10-05T12:00:00Z";
    private static final String MON_14 = "2026-10-05T13:00:00Z";
    private static final String MON_17 = "2026-10-05T16:00:00Z";
    private static final String MON_21 = "2026-10-05T20:00:00Z";
    private static final String TUE_10 = "2026-10-06T09:00:00Z";

    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_tenant() {
        at(MON_09);
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2026-01-01");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_reply_ends_the_first_response_and_a_pause_stands_the_resolution() {
        at(MON_09);
        var ref = open("acme", "P3");
        assertThat(clock(ref, 0).path("due").asText()).isEqualTo(MON_13);
        at(MON_10);
        desk.admin()
                .post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "On it."))
                .expect(201);
        status(ref, "PENDING_CUSTOMER");
        at(MON_12);
        assertThat(clock(ref, 0).path("state").asText()).isEqualTo("MET");
        assertThat(clock(ref, 0).path("elapsed").asText()).isEqualTo("PT1H");
        var resolution = clock(ref, 1);
        assertThat(resolution.path("state").asText()).isEqualTo("PAUSED");
        assertThat(resolution.get("due").isNull()).isTrue();
        assertThat(resolution.path("remaining").asText()).isEqualTo("PT15H");
        assertThat(resolution.path("explanation").findValuesAsText("why"))
                .containsExactly("open Mon 09:00-17:00", "waiting for the customer");
        assertThat(resolution.path("contractVersion").asText()).isEqualTo("ACME-C1/1");
    }

    @Test
    void after_a_reopening_the_resolution_goes_on() {
        at(MON_09);
        var ref = open("acme", "P3");
        at(MON_10);
        status(ref, "RESOLVED");
        assertThat(clock(ref, 1).path("state").asText()).isEqualTo("MET");
        at(MON_12);
        status(ref, "OPEN");
        at(MON_13);
        assertThat(clock(ref, 1).path("state").asText()).isEqualTo("RUNNING");
        assertThat(clock(ref, 1).path("elapsed").asText()).isEqualTo("PT2H");
    }

    @Test
    void a_contract_activated_later_covers_earlier_tickets_of_its_days() {
        at(MON_09);
        desk.tenant("initech");
        var ref = open("initech", "P3");
        assertThat(clocks(ref)).isEmpty();
        at(MON_10);
        desk.contract("initech", Contracts.usual("INI-1", "2026-10-01"));
        assertThat(clock(ref, 0).path("due").asText()).isEqualTo(MON_13);
        var queue = desk.admin().get("tickets?tenant=initech&sort=due").expect(200);
        assertThat(queue.items().map(ticket -> ticket.path("due").path("at").asText()))
                .containsExactly(MON_13);
    }

    @Test
    void what_is_used_up_at_closing_is_breached_only_when_the_desk_opens_again_in_the_queue_as_well() {
        at(MON_09);
        desk.tenant("stark");
        desk.contract("stark", "2026-01-01");
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("stark"), List.of());
        open("stark", "P4");
        at(MON_21);
        var closed = due(agent.signIn());
        assertThat(closed.path("at").asText()).isEqualTo(MON_17);
        assertThat(closed.path("breached").asBoolean()).isFalse();
        at(TUE_10);
        var open = due(agent.signIn());
        assertThat(open.path("at").asText()).isEqualTo(MON_17);
        assertThat(open.path("breached").asBoolean()).isTrue();
    }

    private static JsonNode due(Client reader) {
        return reader.get("tickets?sort=due").expect(200).json().at("/items/0/due");
    }

    @Test
    void a_month_counts_each_clock_once_and_leaves_merged_tickets_out() {
        at(MON_09);
        desk.tenant("umbrella");
        desk.contract("umbrella", "2026-01-01");
        var answered = open("umbrella", "P1");
        open("umbrella", "P1");
        var merged = open("umbrella", "P1");
        desk.admin()
                .put("tickets/" + merged + "/merge", Map.of("into", answered))
                .expect(200);
        desk.admin()
                .post("tickets/" + answered + "/messages", Map.of("kind", "REPLY", "body", "Hello."))
                .expect(201);
        at(MON_11);
        var first = compliance("umbrella", "2026-10", 0);
        assertThat(first.path("met").asInt()).isEqualTo(1);
        assertThat(first.path("breached").asInt()).isEqualTo(1);
        assertThat(first.path("excluded").asInt()).isEqualTo(1);
        assertThat(first.path("running").asInt()).isZero();
        assertThat(first.path("percentage").asText()).isEqualTo("50.00");
        assertThat(first.path("kept").asBoolean()).isFalse();
        var before = compliance("umbrella", "2026-09", 0);
        assertThat(before.path("met").asInt()
                        + before.path("breached").asInt()
                        + before.path("running").asInt())
                .isZero();
        assertThat(before.get("percentage").isNull()).isTrue();
    }

    @Test
    void nobody_reaches_the_clocks_of_another_tenant() {
        at(MON_09);
        var ref = open("acme", "P3");
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get("tickets/" + ref + "/sla")
                .expect(200);
        at(MON_14);
        for (var stranger : new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"), desk.staff(Role.AGENT, "globex"), desk.staff(Role.AGENT)
        }) {
            stranger.get("tickets/" + ref + "/sla").problem(404);
            stranger.get("tenants/acme/contracts/ACME-C1/compliance?period=2026-10")
                    .problem(404);
        }
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    private static String open(String tenant, String priority) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@" + tenant + ".example", "name", "Ann"),
                "priority", priority);
        return desk.admin()
                .post("tenants/" + tenant + "/tickets", ticket)
                .expect(201)
                .text("ref");
    }

    private static void status(String ref, String status) {
        desk.admin().put("tickets/" + ref + "/status", Map.of("status", status)).expect(200);
    }

    private static JsonNode clocks(String ref) {
        return desk.admin().get("tickets/" + ref + "/sla").expect(200).json().path("metrics");
    }

    private static JsonNode clock(String ref, int index) {
        return clocks(ref).get(index);
    }

    private static JsonNode compliance(String tenant, String period, int line) {
        var path = "tenants/" + tenant + "/contracts/" + tenant.toUpperCase(java.util.Locale.ROOT)
                + "-C1/compliance?period=" + period;
        return desk.admin().get(path).expect(200).json().path("metrics").get(line);
    }
}
