package org.manydesk.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PaperText;
import org.manydesk.scope.Role;

/**
 * October 2026 in London: what is asked to be left out, who decides, and that nothing moves once the month is closed. P1 is
 * answered in 30 minutes; each test has a client of its own.
 */
@OnTheDesk
class ClosingIT {
    private static final String MON_05_09 = "2026-10-05T08:00:00Z";
    private static final String MON_05_11 = "2026-10-05T10:00:00Z";
    private static final String MON_NOV_02 = "2026-11-02T09:00:00Z";
    private static final String OCTOBER = "2026-10";
    private static final int CALLERS = 8;

    private static Desk desk;
    private static Desk.Person adminPerson;

    @BeforeAll
    static void a_provider() {
        at(MON_05_09);
        desk = Desk.fresh();
        adminPerson = desk.person(Role.ADMIN, null);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void an_approved_request_takes_the_clock_out_of_the_percentage() {
        var late = october("umbrella").late();
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "umbrella");
        assertThat(first("umbrella").path("percentage").asText()).isEqualTo("50.00");
        var asked = manager.post(exclusions("umbrella"), wish(late, "Our site was closed"))
                .expect(201);
        assertThat(asked.text("state")).isEqualTo("OPEN");
        assertThat(first("umbrella").path("percentage").asText()).isEqualTo("50.00");
        decide(admin(), "umbrella", asked, "APPROVED").expect(200);
        var line = first("umbrella");
        assertThat(line.path("percentage").asText()).isEqualTo("100.00");
        assertThat(line.path("excluded").asInt()).isEqualTo(1);
        assertThat(line.path("breached").asInt()).isZero();
        assertThat(line.path("kept").asBoolean()).isTrue();
        var told = report("umbrella").path("exclusions").path(0);
        assertThat(told.path("ticket").asText()).isEqualTo(late);
        assertThat(told.path("reason").asText()).isEqualTo("Our site was closed");
        assertThat(told.path("askedBy").asText()).contains("client_manager");
        assertThat(told.path("decidedBy").asText()).isEqualTo(adminPerson.email());
        decide(admin(), "umbrella", asked, "REFUSED").problem(409);
        manager.post(exclusions("umbrella"), wish(late, "Again")).problem(409);
        var deeds = admin().get("audit?tenant=umbrella&limit=200").expect(200).text();
        assertThat(deeds).contains("EXCLUSION_ASKED", "EXCLUSION_DECIDED");
    }

    @Test
    void a_refused_one_changes_nothing_and_nobody_decides_their_own() {
        var late = october("stark").late();
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("stark"), List.of());
        var asked =
                lead.signIn().post(exclusions("stark"), wish(late, "I was ill")).expect(201);
        var own = decide(lead.signIn(), "stark", asked, "APPROVED").problem(409);
        assertThat(own.path("detail").asText()).contains("somebody else");
        decide(desk.staff(Role.AGENT, "stark"), "stark", asked, "APPROVED").problem(403);
        decide(desk.ofTenant(Role.CLIENT_MANAGER, "stark"), "stark", asked, "APPROVED")
                .problem(403);
        decide(admin(), "stark", asked, "REFUSED").expect(200);
        assertThat(first("stark").path("percentage").asText()).isEqualTo("50.00");
        assertThat(report("stark").at("/exclusions/0/state").asText()).isEqualTo("REFUSED");
    }

    @Test
    void what_is_asked_must_be_there_and_be_the_clients() {
        var ours = october("wayne").late();
        october("joker");
        desk.ofTenant(Role.REQUESTER, "wayne")
                .post(exclusions("wayne"), wish(ours, "R"))
                .problem(403);
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "wayne");
        var foreign =
                manager.post(exclusions("wayne"), wish("JOKER-1", "Theirs")).problem(422);
        var unknown =
                manager.post(exclusions("wayne"), wish("WAYNE-999", "None")).problem(422);
        assertThat(foreign.path("errors")).isEqualTo(unknown.path("errors"));
        manager.post(exclusions("wayne"), Map.of("ticket", ours, "metric", "NEXT_RESPONSE", "reason", "R"))
                .problem(422);
        manager.post(exclusions("wayne"), Map.of("ticket", ours, "metric", "RESOLUTION", "reason", " "))
                .problem(422);
        var asked = manager.post(exclusions("wayne"), wish(ours, "Ours")).expect(201);
        for (var stranger : List.of(desk.ofTenant(Role.CLIENT_MANAGER, "joker"), desk.staff(Role.LEAD, "joker"))) {
            stranger.get(exclusions("wayne")).problem(404);
            stranger.get(asked.header("Location")).problem(404);
            stranger.post(exclusions("wayne"), wish(ours, "R")).problem(404);
            stranger.post(closings("wayne"), Map.of("period", OCTOBER)).problem(404);
            stranger.get(contract("wayne") + "/compliance/trend?period=2026-10").problem(404);
        }
    }

    @Test
    void a_closed_month_stays_whatever_becomes_of_its_tickets() {
        var tickets = october("acme");
        at(MON_NOV_02);
        admin().post(closings("acme"), Map.of("period", OCTOBER)).expect(201);
        var before = admin().get(figures("acme")).expect(200).text();
        assertThat(report("acme").at("/closed/by").asText()).isEqualTo(adminPerson.email());
        admin().put("tickets/" + tickets.prompt() + "/status", Map.of("status", "RESOLVED"))
                .expect(200);
        admin().put("tickets/" + tickets.prompt() + "/status", Map.of("status", "OPEN"))
                .expect(200);
        admin().patch("tickets/" + tickets.late(), Map.of("priority", "P4")).expect(200);
        admin().put("tickets/" + tickets.late() + "/merge", Map.of("into", tickets.prompt()))
                .expect(200);
        assertThat(admin().get(figures("acme")).expect(200).text()).isEqualTo(before);
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "acme");
        var refused = manager.post(exclusions("acme"), wish(tickets.late(), "Too late"))
                .problem(409);
        assertThat(refused.path("detail").asText()).contains("2026-10", "closed");
        var november =
                admin().get(contract("acme") + "/compliance?period=2026-11").expect(200);
        assertThat(november.json().at("/metrics/0/met").asInt()
                        + november.json().at("/metrics/0/breached").asInt())
                .as("a clock is judged once")
                .isZero();
    }

    @Test
    void a_month_is_closed_once_in_its_order_when_it_is_over_and_decided() throws Exception {
        var late = october("order").late();
        var manager = desk.ofTenant(Role.CLIENT_MANAGER, "order");
        var asked = manager.post(exclusions("order"), wish(late, "Please")).expect(201);
        assertThat(admin().post(closings("order"), Map.of("period", OCTOBER))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("not over");
        at(MON_NOV_02);
        assertThat(admin().post(closings("order"), Map.of("period", OCTOBER))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains(late);
        decide(admin(), "order", asked, "APPROVED").expect(200);
        for (var role : List.of(Role.AGENT, Role.BILLING))
            desk.staff(role, "order")
                    .post(closings("order"), Map.of("period", OCTOBER))
                    .problem(403);
        var answers = atOnce(admin(), closings("order"), Map.of("period", OCTOBER));
        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(admin().get(closings("order")).expect(200).items()).hasSize(1);
        assertThat(admin().post(closings("order"), Map.of("period", "2026-09"))
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("2026-11");
        admin().post(closings("order"), Map.of("period", "2026-12")).problem(409);
        admin().post(closings("order"), Map.of("period", "October")).problem(422);
        var amendment = admin().post(contract("order") + "/versions", Map.of("from", "2026-10-15"))
                .expect(201)
                .text("version");
        assertThat(admin().put(contract("order") + "/versions/" + amendment + "/activation")
                        .problem(409)
                        .path("detail")
                        .asText())
                .contains("2026-11-01");
    }

    @Test
    void the_database_refuses_to_change_what_is_closed() throws SQLException {
        october("sealed");
        at(MON_NOV_02);
        admin().post(closings("sealed"), Map.of("period", OCTOBER)).expect(201);
        for (var attempt : List.of(
                "UPDATE frozen_verdict SET outcome = 'MET' WHERE ref LIKE 'SEALED-%'",
                "DELETE FROM frozen_verdict WHERE ref LIKE 'SEALED-%'",
                "UPDATE closed_month SET closed_by = 'x' WHERE period = '2026-10'",
                "DELETE FROM closed_month WHERE period = '2026-10'",
                "INSERT INTO frozen_verdict (tenant_id, id, version, closed_month_id, contract_id, contract_version_id,"
                        + " period, ticket_id, ref, subject, metric, priority, target_seconds, started_at, outcome)"
                        + " SELECT tenant_id, id + 1, version, closed_month_id, contract_id, contract_version_id, period,"
                        + " ticket_id, ref, subject, 'NEXT_RESPONSE', priority, 1, started_at, 'MET'"
                        + " FROM frozen_verdict WHERE ref LIKE 'SEALED-%'"))
            try (var database = DeskAddress.database();
                    var statement = database.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(attempt))
                        .as(attempt)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("closed month");
            }
    }

    @Test
    void json_csv_pdf_and_trend_say_the_same() throws Exception {
        october("same");
        var json = report("same");
        var total = json.at("/totals/0");
        assertThat(total.path("met").asInt()).isEqualTo(1);
        assertThat(total.path("breached").asInt()).isEqualTo(1);
        assertThat(total.path("goal").asText()).isEqualTo("92.5");
        assertThat(total.path("kept").asBoolean()).isFalse();
        var csv = admin().with("Accept", "text/csv").get(figures("same")).expect(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().filter(line -> line.startsWith("METRIC,")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("FIRST_RESPONSE,,1,1,0,0,0,50.00,92.5,missed"));
        for (var line : json.path("metrics"))
            assertThat(csv.text())
                    .contains("%s,%s,%s,%s,%s,%s,%s,"
                            .formatted(
                                    line.path("metric").asText(),
                                    line.path("priority").asText(),
                                    line.path("met"),
                                    line.path("breached"),
                                    line.path("overdue"),
                                    line.path("excluded"),
                                    line.path("running")));
        var pdf = admin().with("Accept", "application/pdf").get(figures("same")).expect(200);
        assertThat(new PaperText(pdf.body()).words())
                .contains("First response, P1 1 1 0 0 0 50.00 % 95 % missed", "50.00 % 92.5 % missed");
        var trend = admin().get(contract("same") + "/compliance/trend?period=2026-10")
                .expect(200);
        var october = trend.json().path("months").path(11);
        assertThat(october.path("period").asText()).isEqualTo(OCTOBER);
        var judged = 0;
        for (var line : json.path("totals"))
            judged += line.path("met").asInt() + line.path("breached").asInt();
        assertThat(october.path("met").asInt() + october.path("breached").asInt())
                .isEqualTo(judged);
        at(MON_NOV_02);
        var stillOpen = admin().get(contract("same") + "/compliance/trend?period=2026-10")
                .json()
                .at("/months/11/metrics");
        admin().post(closings("same"), Map.of("period", OCTOBER)).expect(201);
        var closed = admin().get(contract("same") + "/compliance/trend?period=2026-10")
                .json()
                .at("/months/11");
        assertThat(closed.path("metrics")).isEqualTo(stillOpen);
        assertThat(closed.path("isClosed").asBoolean()).isTrue();
        admin().with("Accept", "image/png").get(figures("same")).problem(406);
    }

    /** Two P1 tickets of an October Monday: one answered at once, one after two hours. */
    private record October(String prompt, String late) {}

    private static October october(String tenant) {
        at(MON_05_09);
        desk.tenant(tenant);
        var terms = Contracts.usual(tenant.toUpperCase(java.util.Locale.ROOT) + "-C1", "2026-01-01");
        ((ObjectNode) terms.path("sla")).putObject("goals").put("FIRST_RESPONSE", "92.5");
        desk.contract(tenant, terms);
        var prompt = opened(tenant);
        var late = opened(tenant);
        reply(prompt);
        at(MON_05_11);
        reply(late);
        return new October(prompt, late);
    }

    private static void reply(String ref) {
        admin().post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "On it."))
                .expect(201);
    }

    private static String opened(String tenant) {
        var ticket = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@" + tenant + ".example", "name", "Ann"),
                "priority", "P1");
        return admin().post("tenants/" + tenant + "/tickets", ticket)
                .expect(201)
                .text("ref");
    }

    private static Map<String, String> wish(String ref, String reason) {
        return Map.of("ticket", ref, "metric", "FIRST_RESPONSE", "reason", reason);
    }

    private static Answer decide(Client who, String tenant, Answer asked, String decision) {
        var path = exclusions(tenant) + "/" + asked.text("id") + "/decision";
        return who.put(path, Map.of("decision", decision, "note", "We looked"));
    }

    private static JsonNode report(String tenant) {
        return admin().get(figures(tenant)).expect(200).json();
    }

    private static JsonNode first(String tenant) {
        return report(tenant).at("/metrics/0");
    }

    private static String contract(String tenant) {
        return "tenants/" + tenant + "/contracts/" + tenant.toUpperCase(java.util.Locale.ROOT) + "-C1";
    }

    private static String figures(String tenant) {
        return contract(tenant) + "/compliance?period=" + OCTOBER;
    }

    private static String exclusions(String tenant) {
        return contract(tenant) + "/compliance/exclusions";
    }

    private static String closings(String tenant) {
        return contract(tenant) + "/compliance/closings";
    }

    /** Sessions end after twelve hours, so that everyone signs in anew. */
    private static Client admin() {
        return adminPerson.signIn();
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
        if (desk != null)
            desk = new Desk(
                    desk.id(), desk.mark(), Client.signIn("admin-" + desk.mark() + "@msp.example", Desk.PASSWORD));
    }

    private static List<Answer> atOnce(Client caller, String path, Object body) throws Exception {
        var allThere = new CyclicBarrier(CALLERS);
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var started = new ArrayList<Future<Answer>>();
            for (int i = 0; i < CALLERS; i++)
                started.add(threads.submit(() -> {
                    allThere.await();
                    return caller.post(path, body);
                }));
            var answers = new ArrayList<Answer>();
            for (var one : started) answers.add(one.get());
            return answers;
        }
    }
}
