package org.manydesk.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** A Monday in London. A ticket of nine o'clock has 16 hours; from Tuesday on it is to have four, counted from its opening. */
@OnTheDesk
class DryRunResourceIT {
    private static final String VERSIONS = "tenants/acme/contracts/ACME-C1/versions";
    private static final String DRY_RUN = VERSIONS + "/2/dry-run";
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_13 = "2026-10-05T12:00:00Z";
    private static final String TUE_17 = "2026-10-06T16:00:00Z";

    private static Desk desk;
    private static String ticket;

    @BeforeAll
    static void a_client_with_a_ticket_and_a_drafted_amendment() {
        MovableClock.standAt(Instant.parse(MON_09));
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        desk.contract("acme", "2026-01-01");
        resolvedInSeptember("ONE", "TWO");
        ticket = opened();
        desk.admin().post(VERSIONS, shorterAndDearer()).expect(201);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void it_tells_what_would_happen_and_changes_nothing() {
        var clocks = desk.admin().get("tickets/" + ticket + "/sla").expect(200).text();
        for (var reader : List.of(desk.admin(), desk.staff(Role.LEAD, "acme"), desk.staff(Role.BILLING, "acme"))) {
            var told = reader.get(DRY_RUN).expect(200).json();
            assertThat(told.path("moved").asInt()).isEqualTo(1);
            assertThat(told.path("breached").asInt()).isEqualTo(1);
            assertThat(told.path("truncated").asBoolean()).isFalse();
            var move = told.at("/tickets/0");
            assertThat(move.path("ref").asText()).isEqualTo(ticket);
            assertThat(move.path("metric").asText()).isEqualTo("RESOLUTION");
            assertThat(move.path("oldDue").asText()).isEqualTo(TUE_17);
            assertThat(move.path("newDue").asText()).isEqualTo(MON_13);
            assertThat(move.path("breaches").asBoolean()).isTrue();
            assertThat(told.at("/price/period").asText()).isEqualTo("2026-09");
            assertThat(told.at("/price/before/amount").asText()).isEqualTo("24.00");
            assertThat(told.at("/price/after/amount").asText()).isEqualTo("30.00");
        }
        assertThat(desk.admin().get("tickets/" + ticket + "/sla").expect(200).text())
                .isEqualTo(clocks);
        assertThat(desk.admin().get(VERSIONS + "/2").expect(200).text("state")).isEqualTo("DRAFT");
    }

    @Test
    void what_is_in_force_is_not_tried() {
        desk.admin().get(VERSIONS + "/1/dry-run").problem(409);
        desk.admin().get(VERSIONS + "/9/dry-run").problem(404);
    }

    @Test
    void clients_and_agents_may_not_try() {
        desk.staff(Role.AGENT, "acme").get(DRY_RUN).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").get(DRY_RUN).problem(403);
    }

    @Test
    void nobody_tries_the_drafts_of_another_tenant() {
        for (var stranger : new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
            desk.staff(Role.BILLING, "globex"),
            Desk.fresh().admin()
        }) stranger.get(DRY_RUN).problem(404);
        desk.admin().get(DRY_RUN.replace("/acme/", "/globex/")).problem(404);
    }

    private static Map<String, Object> shorterAndDearer() {
        var terms = Contracts.usual("", "");
        for (var target : terms.at("/sla/targets")) {
            var p3 = target.path("priority").asText().equals("P3");
            if (p3 && target.path("metric").asText().equals("RESOLUTION")) ((ObjectNode) target).put("within", "PT4H");
        }
        ((ObjectNode) terms.at("/rateCard/lines/0/tiers/0")).put("unitPrice", "15.00");
        return Map.of(
                "from",
                "2026-10-06",
                "crossing",
                "FROM_CREATION",
                "sla",
                terms.get("sla"),
                "rateCard",
                terms.get("rateCard"));
    }

    private static String opened() {
        var wanted = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        return desk.admin().post("tenants/acme/tickets", wanted).expect(201).text("ref");
    }

    private static void resolvedInSeptember(String... externalIds) {
        var rows = new StringBuilder();
        for (var id : externalIds)
            rows.append(
                    """
                    {"externalId":"%s","type":"INCIDENT","subject":"A","description":"B","priority":"P3",\
                    "requester":{"email":"old@acme.example","name":"Old"},"timeline":[\
                    {"at":"2026-09-10T09:00:00Z","event":"OPENED"},\
                    {"at":"2026-09-10T10:00:00Z","event":"STATUS","to":"RESOLVED"}]}
                    """
                            .formatted(id));
        var admin = desk.admin();
        var started = admin.with("Content-Type", "application/x-ndjson").post("tenants/acme/imports", rows.toString());
        var run = "imports/" + started.expect(202).header("Location").replaceAll(".*/", "");
        while (admin.get(run).expect(200).text("state").equals("RUNNING")) Thread.onSpinWait();
    }
}
