package org.manydesk.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Contracts end by notice and rest for a time. A Monday and the days after it, in London. */
@OnTheDesk
class EndingIT {
    private static final String MON_09 = "2026-10-05T08:00:00Z";
    private static final String MON_10 = "2026-10-05T09:00:00Z";
    private static final String MON_11 = "2026-10-05T10:00:00Z";
    private static final String MON_12 = "2026-10-05T11:00:00Z";
    private static final String MON_17 = "2026-10-05T16:00:00Z";

    private static Desk desk;
    private static Desk.Person administrator;
    private static Client admin;

    @BeforeAll
    static void a_provider_with_two_clients() {
        at(MON_09);
        desk = Desk.fresh();
        administrator = desk.person(Role.ADMIN, null);
        admin = administrator.signIn();
        desk.tenant("globex");
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static String contract(String key) {
        desk.tenant(key);
        return "tenants/" + key + "/contracts/" + desk.contract(key, "2026-01-01");
    }

    @Test
    void a_contract_ends_by_notice() {
        at(MON_09);
        var contract = contract("acme");
        var notice = Map.of("until", "2026-10-06", "reason", "Moved in-house");
        var told = admin.put(contract + "/termination", notice).expect(200);
        assertThat(told.text("state")).isEqualTo("ACTIVE");
        assertThat(told.text("until")).isEqualTo("2026-10-06");
        assertThat(told.json().at("/termination/reason").asText()).isEqualTo("Moved in-house");
        assertThat(admin.put(contract + "/termination", notice)
                        .expect(200)
                        .json()
                        .path("versions"))
                .hasSize(2);
        at(MON_17);
        assertThat(clocks(open("acme"))).isEqualTo(2);
        at("2026-10-05T23:00:00Z");
        assertThat(clocks(open("acme"))).isZero();
        assertThat(admin.get(contract).expect(200).text("state")).isEqualTo("TERMINATED");
    }

    @Test
    void notice_shortens_a_contract_and_says_why() {
        at(MON_09);
        var termination = contract("initech") + "/termination";
        refused(termination, Map.of("until", "2026-12-01"), "/reason");
        refused(termination, Map.of("reason", "x", "until", "tomorrow"), "/until");
        refused(termination, Map.of("reason", "x", "until", "2026-01-02"), "/until");
        admin.put(termination, Map.of("until", "2026-12-01", "reason", "x")).expect(200);
        refused(termination, Map.of("until", "2026-12-02", "reason", "x"), "/until");
    }

    @Test
    void a_notice_that_reaches_back_takes_clocks_away() {
        at(MON_09);
        var contract = contract("hooli");
        var ticket = open("hooli");
        assertThat(clocks(ticket)).isEqualTo(2);
        admin.put(contract + "/termination", Map.of("until", "2026-10-05", "reason", "Was over"))
                .expect(200);
        assertThat(clocks(ticket)).isZero();
        assertThat(admin.get("tickets/" + ticket).expect(200).json().path("due").isNull())
                .isTrue();
    }

    @Test
    void while_a_contract_rests_no_clock_starts() {
        at(MON_09);
        var contract = contract("umbrella");
        var before = open("umbrella");
        at(MON_10);
        assertThat(admin.put(contract + "/suspension", Map.of()).expect(200).text("state"))
                .isEqualTo("SUSPENDED");
        admin.put(contract + "/suspension", Map.of()).expect(200);
        at(MON_11);
        var during = open("umbrella");
        assertThat(clocks(before)).isEqualTo(2);
        assertThat(clocks(during)).isZero();
        admin.put("tickets/" + during + "/status", Map.of("status", "RESOLVED")).expect(200);
        at(MON_12);
        admin.delete(contract + "/suspension").expect(204);
        admin.delete(contract + "/suspension").expect(204);
        assertThat(admin.get(contract).text("state")).isEqualTo("ACTIVE");
        assertThat(clocks(open("umbrella"))).isEqualTo(2);
        assertThat(clocks(during)).isZero();
        var usage = admin.get(contract + "/usage?period=2026-10").expect(200);
        assertThat(usage.items().map(item -> item.path("reason").asText())).containsExactly("NO_CONTRACT");
    }

    @Test
    void a_suspension_may_begin_on_a_day_to_come() {
        at(MON_09);
        var contract = contract("stark");
        var suspension = contract + "/suspension";
        refused(suspension, Map.of("from", "soon"), "/from");
        assertThat(admin.put(suspension, Map.of("from", "2026-10-06"))
                        .expect(200)
                        .text("state"))
                .isEqualTo("ACTIVE");
        admin.delete(suspension).expect(204);
        at("2026-10-05T23:00:00Z");
        assertThat(admin.get(contract).expect(200).text("state")).isEqualTo("ACTIVE");
    }

    @Test
    void what_is_invoiced_stays_in_force() {
        at(MON_09);
        var contract = contract("wayne");
        admin.post(contract + "/invoice-runs", Map.of("period", "2026-09")).expect(201);
        admin.put(contract + "/suspension", Map.of("from", "2026-09-30")).problem(409);
        var notice = contract + "/termination";
        assertThat(admin.put(notice, Map.of("until", "2026-09-30", "reason", "x"))
                        .problem(422)
                        .at("/errors/0/detail")
                        .asText())
                .contains(
                        "The days before 2026-10-01 are invoiced, or their figures are closed. Let the contract end on 2026-10-01 or later");
        assertThat(admin.put(notice, Map.of("until", "2026-10-01", "reason", "x"))
                        .expect(200)
                        .text("state"))
                .isEqualTo("TERMINATED");
    }

    @Test
    void nobody_but_its_administrators_ends_a_contract() {
        at(MON_09);
        var contract = contract("tyrell");
        var notice = Map.of("until", "2026-12-01", "reason", "x");
        for (var other : new Client[] {desk.staff(Role.LEAD, "tyrell"), desk.ofTenant(Role.CLIENT_MANAGER, "tyrell")}) {
            other.put(contract + "/termination", notice).problem(403);
            other.put(contract + "/suspension", Map.of()).problem(403);
            other.delete(contract + "/suspension").problem(403);
        }
        for (var stranger : new Client[] {
            desk.ofTenant(Role.CLIENT_MANAGER, "globex"),
            desk.staff(Role.LEAD, "globex"),
            Desk.fresh().admin()
        }) {
            stranger.put(contract + "/termination", notice).problem(404);
            stranger.put(contract + "/suspension", Map.of()).problem(404);
            stranger.delete(contract + "/suspension").problem(404);
        }
    }

    private static void refused(String path, Map<String, ?> body, String pointer) {
        var answer = admin.put(path, body);
        answer.problem(422);
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    /** Sessions end after twelve hours, so that the administrator signs in anew. */
    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        if (administrator != null) admin = administrator.signIn();
    }

    private static String open(String tenant) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@" + tenant + ".example", "name", "Ann"),
                "priority", "P3");
        return admin.post("tenants/" + tenant + "/tickets", ticket).expect(201).text("ref");
    }

    private static int clocks(String ref) {
        return admin.get("tickets/" + ref + "/sla")
                .expect(200)
                .json()
                .path("metrics")
                .size();
    }
}
