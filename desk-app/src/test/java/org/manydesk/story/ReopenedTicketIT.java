package org.manydesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.scope.Role;

/**
 * One ticket of a client whose clocks start anew after a reopening: kept in January, late in February, kept in March. P1 is
 * answered within 30 minutes and resolved within 4 hours, 09:00 to 17:00 in London.
 */
@OnTheDesk
class ReopenedTicketIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final String MON_JAN_12_09 = "2026-01-12T09:00:00Z";
    private static final String MON_JAN_12_11 = "2026-01-12T11:00:00Z";
    private static final String MON_FEB_02_09 = "2026-02-02T09:00:00Z";
    private static final String MON_FEB_02_13 = "2026-02-02T13:00:00Z";
    private static final String TUE_FEB_03_12 = "2026-02-03T12:00:00Z";
    private static final String MON_MAR_02_09 = "2026-03-02T09:00:00Z";
    private static final String MON_MAR_02_10 = "2026-03-02T10:00:00Z";
    private static final String WED_APR_01_09 = "2026-04-01T08:00:00Z";

    private static Desk desk;
    private static Client admin;
    private static Desk.Person other;
    private static String ref;

    @BeforeAll
    static void a_contract_by_which_clocks_start_anew() {
        at("2026-01-12T08:00:00Z");
        desk = Desk.fresh();
        admin = desk.admin();
        other = desk.person(Role.ADMIN, null);
        desk.tenant("acme");
        var terms = Contracts.usual("ACME-C1", "2026-01-01");
        ((ObjectNode) terms.path("sla")).putObject("reopening").put("rule", "NEW_CLOCK");
        desk.contract("acme", terms);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void each_round_is_judged_in_its_own_month_and_no_verdict_changes() throws SQLException {
        keptInJanuary();
        lateInFebruary();
        keptInMarch();
        eachMonthHasItsVerdict();
        aRoundIsLeftOutByItsStart();
        readAnewEverythingIsTheSame();
    }

    private static void keptInJanuary() {
        at(MON_JAN_12_09);
        ref = opened();
        at(MON_JAN_12_11);
        become("RESOLVED");
        assertThat(resolutions("2026-01")).isEqualTo("1 met, 0 breached, 0 excluded, 0 running");
        at("2026-02-01T08:00:00Z");
        admin.post(CONTRACT + "/compliance/closings", Map.of("period", "2026-01"))
                .expect(201);
    }

    private static void lateInFebruary() {
        at(MON_FEB_02_09);
        become("OPEN");
        assertThat(due()).isEqualTo(MON_FEB_02_13);
        assertThat(resolutions("2026-02")).isEqualTo("0 met, 0 breached, 0 excluded, 1 running");
        at(TUE_FEB_03_12);
        become("RESOLVED");
        assertThat(resolutions("2026-02")).isEqualTo("0 met, 1 breached, 0 excluded, 0 running");
    }

    private static void keptInMarch() {
        at(MON_MAR_02_09);
        become("OPEN");
        at(MON_MAR_02_10);
        assertThat(due()).as("the queue goes by the clock that runs").isEqualTo("2026-03-02T13:00:00Z");
        assertThat(resolution().path("state").asText()).isEqualTo("RUNNING");
        become("RESOLVED");
        at(WED_APR_01_09);
    }

    private static void eachMonthHasItsVerdict() {
        assertThat(resolutions("2026-01")).isEqualTo("1 met, 0 breached, 0 excluded, 0 running");
        assertThat(resolutions("2026-02")).isEqualTo("0 met, 1 breached, 0 excluded, 0 running");
        assertThat(resolutions("2026-03")).isEqualTo("1 met, 0 breached, 0 excluded, 0 running");
        assertThat(resolution().path("runs").findValuesAsText("state")).containsExactly("MET", "BREACHED", "MET");
        assertThat(resolution().path("runs").findValuesAsText("decides")).containsOnly("true");
        var trend = admin.get(CONTRACT + "/compliance/trend?period=2026-03").expect(200);
        assertThat(trend.json().at("/months/10/breached").asInt()).isEqualTo(1);
        assertThat(trend.json().at("/months/11/met").asInt()).isEqualTo(1);
    }

    private static void aRoundIsLeftOutByItsStart() {
        var wish = Map.of("ticket", ref, "metric", "RESOLUTION", "reason", "Our site was closed");
        admin.post(CONTRACT + "/compliance/exclusions", with(wish, MON_JAN_12_09))
                .problem(409);
        var unknown = admin.post(CONTRACT + "/compliance/exclusions", with(wish, MON_JAN_12_11))
                .problem(422);
        assertThat(unknown.at("/errors/0/detail").asText()).contains(MON_FEB_02_09);
        var asked = admin.post(CONTRACT + "/compliance/exclusions", wish).expect(201);
        assertThat(asked.text("startedAt")).as("what was late").isEqualTo(MON_FEB_02_09);
        var decision = CONTRACT + "/compliance/exclusions/" + asked.text("id") + "/decision";
        other.signIn()
                .put(decision, Map.of("decision", "APPROVED", "note", "Right"))
                .expect(200);
        assertThat(resolutions("2026-02")).isEqualTo("0 met, 0 breached, 1 excluded, 0 running");
        assertThat(resolutions("2026-03")).isEqualTo("1 met, 0 breached, 0 excluded, 0 running");
    }

    private static Map<String, String> with(Map<String, String> wish, String startedAt) {
        var named = new HashMap<>(wish);
        named.put("startedAt", startedAt);
        return named;
    }

    /** As a product of before left it: one row for each metric, of which nobody knows the round. */
    private static void readAnewEverythingIsTheSame() throws SQLException {
        var before = months();
        database("DELETE c FROM sla_clock c JOIN ticket_timeline t ON t.tenant_id = c.tenant_id AND t.id = c.ticket_id"
                + " WHERE t.ref = '" + ref + "' AND c.metric = 'RESOLUTION' AND c.round_number <> 2"
                + " AND c.contract_id IN (SELECT contract_id FROM closed_month WHERE closed_by LIKE '%" + desk.mark()
                + "%')");
        database("UPDATE sla_clock SET round_number = 0 WHERE contract_id IN"
                + " (SELECT contract_id FROM closed_month WHERE closed_by LIKE '%" + desk.mark() + "%')");
        assertThat(months()).isNotEqualTo(before);
        Timers.replan();
        assertThat(months()).isEqualTo(before);
    }

    private static String months() {
        return resolutions("2026-01") + "; " + resolutions("2026-02") + "; " + resolutions("2026-03");
    }

    private static void database(String statement) throws SQLException {
        try (var database = DeskAddress.database();
                var change = database.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    /** Of resolutions of P1 in a month. */
    private static String resolutions(String month) {
        for (var line : admin.get(CONTRACT + "/compliance?period=" + month)
                .expect(200)
                .json()
                .path("metrics"))
            if (line.path("metric").asText().equals("RESOLUTION")
                    && line.path("priority").asText().equals("P1"))
                return "%s met, %s breached, %s excluded, %s running"
                        .formatted(
                                line.path("met"), line.path("breached"), line.path("excluded"), line.path("running"));
        throw new AssertionError("No line for resolutions of P1 in " + month);
    }

    private static JsonNode resolution() {
        return admin.get("tickets/" + ref + "/sla").expect(200).json().at("/metrics/1");
    }

    private static String due() {
        return admin.get("tickets?sort=due&status=OPEN")
                .expect(200)
                .json()
                .at("/items/0/due/at")
                .asText();
    }

    private static void become(String status) {
        admin.put("tickets/" + ref + "/status", Map.of("status", status)).expect(200);
    }

    private static String opened() {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P1");
        return admin.post("tenants/acme/tickets", ticket).expect(201).text("ref");
    }

    /** Sessions end after twelve hours, so that everyone signs in anew. */
    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        if (desk != null) admin = Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD);
    }
}
