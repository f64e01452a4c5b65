package org.manydesk.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Services, outages and maintenance of a client with hours from nine to five in London, told in autumn 2026. */
@OnTheDesk
class AvailabilityResourceIT {
    private static final String OCTOBER_5 = "2026-10-05T08:00:00Z";
    private static final String OCTOBER_20 = "2026-10-20T12:00:00Z";
    private static final String NOVEMBER_2 = "2026-11-02T08:00:00Z";

    private static Desk desk;
    private static Client admin;
    private static Client agent;
    private static Client manager;
    private static String services;

    @BeforeAll
    static void a_client_with_a_contract() {
        at(OCTOBER_5);
        var made = Desk.fresh();
        admin = beyondSessions(made.admin());
        desk = new Desk(made.id(), made.mark(), admin);
        desk.tenant("acme");
        desk.contract("acme", "2026-01-01");
        agent = beyondSessions(desk.staff(Role.AGENT, "acme"));
        manager = beyondSessions(desk.ofTenant(Role.CLIENT_MANAGER, "acme"));
        services = "tenants/acme/services";
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    @Test
    void a_month_is_read_from_its_outages_and_agreed_maintenance() {
        at(OCTOBER_5);
        var mail = service("mail", "99.5", "ELAPSED", List.of());
        var window =
                propose(mail, "2026-10-10T20:00:00Z", "2026-10-11T00:00:00Z").expect(201);
        manager.put(window.header("Location") + "/agreement").expect(200);
        at(OCTOBER_20);
        outage(mail, Map.of("from", "2026-10-10T19:30:00Z", "until", "2026-10-11T00:30:00Z", "planned", true));
        outage(mail, Map.of("from", "2026-10-15T08:00:00Z", "until", "2026-10-15T10:00:00Z", "degree", 50));
        var soFar = report(mail, "2026-10").expect(200);
        assertThat(soFar.json().path("soFar").asBoolean()).isTrue();
        assertThat(soFar.text("down")).isEqualTo("PT2H");
        at(NOVEMBER_2);
        var october = report(mail, "2026-10").expect(200);
        assertThat(october.text("from")).isEqualTo("2026-09-30T23:00:00Z");
        assertThat(october.text("agreed")).isEqualTo("PT741H"); // 31 days with a day of 25 hours, less 4 hours
        assertThat(october.text("availability")).isEqualTo("99.73");
        assertThat(october.json().path("kept").asBoolean()).isTrue();
        assertThat(october.text("budget")).isEqualTo("PT3H42M18S");
        assertThat(october.text("left")).isEqualTo("PT1H42M18S");
        assertThat(october.json().path("intervals"))
                .anySatisfy(stretch -> assertThat(stretch.path("why").asText()).startsWith("maintenance"))
                .anySatisfy(stretch -> assertThat(stretch.path("why").asText()).isEqualTo("degraded by 50 %"));
    }

    @Test
    void within_business_hours_a_redundant_part_alone_is_no_downtime() {
        at(OCTOBER_20);
        var groups =
                List.of(Map.of("name", "Web", "mode", "REDUNDANT", "parts", List.of(part("web-1"), part("web-2"))));
        var shop = service("shop", "99.9", "BUSINESS", groups);
        outage(shop, Map.of("part", "web-1", "from", "2026-10-19T06:00:00Z", "until", "2026-10-19T18:00:00Z"));
        assertThat(report(shop, "2026-10").expect(200).text("availability")).isEqualTo("100.00");
        outage(shop, Map.of("part", "web-2", "from", "2026-10-19T15:30:00Z", "until", "2026-10-19T17:30:00Z"));
        var report = report(shop, "2026-10").expect(200);
        assertThat(report.text("down")).isEqualTo("PT30M"); // until 17:00 in London
        assertThat(report.json().path("kept").asBoolean()).isFalse();
        assertThat(report.text("left")).startsWith("PT-");
    }

    @Test
    void new_terms_hold_from_their_month_on_and_the_past_keeps_its_own() {
        at(OCTOBER_20);
        var body = body("erp", "99", "ELAPSED", List.of());
        body.put("from", "2026-09");
        var erp = admin.post(services, body).expect(201).header("Location");
        admin.patch(erp, Map.of("target", "99.9", "from", "2026-09")).problem(422);
        admin.patch(erp, Map.of("target", "99.9", "name", "ERP in full")).expect(200);
        assertThat(report(erp, "2026-09").expect(200).text("target")).isEqualTo("99");
        assertThat(report(erp, "2026-10").expect(200).text("target")).isEqualTo("99.9");
        admin.patch(erp, Map.of("time", "BUSINESS", "from", "2026-12")).expect(200);
        var terms = admin.get(erp).expect(200).json().path("terms");
        assertThat(terms).hasSize(3);
        assertThat(terms.path(2).path("target").asText()).isEqualTo("99.9");
        assertThat(report(erp, "2026-11").expect(200).text("time")).isEqualTo("ELAPSED");
        assertThat(report(erp, "2026-12").expect(200).text("time")).isEqualTo("BUSINESS");
        assertThat(report(erp, "2026-08").problem(400).toString()).contains("2026-09");
        assertThat(report(erp, "soon").problem(400).toString()).contains("month");
    }

    @Test
    void maintenance_is_agreed_to_by_the_client_before_it_begins_and_never_after() {
        at(OCTOBER_5);
        var files = service("files", "99", "ELAPSED", List.of());
        var window = propose(files, "2026-10-12T20:00:00Z", "2026-10-12T22:00:00Z")
                .expect(201)
                .header("Location");
        for (var other : List.of(admin, agent)) other.put(window + "/agreement").problem(403);
        manager.put(window + "/agreement").expect(200);
        assertThat(manager.put(window + "/agreement").expect(200).text("agreedBy"))
                .contains("@");
        manager.delete(window).problem(403);
        var late = propose(files, "2026-10-13T20:00:00Z", "2026-10-13T22:00:00Z")
                .expect(201)
                .header("Location");
        at("2026-10-13T20:00:00Z");
        manager.put(late + "/agreement").problem(409);
        agent.delete(window).problem(409);
        agent.delete(late).expect(204);
        propose(files, "2026-10-13T19:00:00Z", "2026-10-13T22:00:00Z").problem(422);
        assertThat(propose(files, "2026-10-14T19:00:00Z", "2026-10-14T18:00:00Z")
                        .pointers())
                .containsExactly("/until");
    }

    @Test
    void an_outage_is_corrected_by_whoever_read_it_and_leaves_a_trace() {
        at(OCTOBER_20);
        var vpn = service("vpn", "99", "ELAPSED", List.of());
        var ref = agent.post(
                        "tenants/acme/tickets",
                        Map.of(
                                "type", "INCIDENT",
                                "subject", "VPN down",
                                "description", "d",
                                "requester", Map.of("email", "r@acme.example", "name", "R")))
                .expect(201)
                .text("ref");
        var outage =
                outage(vpn, Map.of("from", "2026-10-20T09:00:00+01:00", "note", "Fibre cut", "tickets", List.of(ref)));
        assertThat(outage.json().path("until").isNull()).isTrue();
        assertThat(outage.text("source")).isEqualTo("API");
        assertThat(outage.json().path("tickets").path(0).asText()).isEqualTo(ref);
        var at = outage.header("Location");
        var etag = outage.header("ETag");
        agent.with("If-Match", etag)
                .patch(at, Map.of("until", "2026-10-20T09:00:00Z"))
                .expect(200);
        agent.with("If-Match", etag).patch(at, Map.of("degree", 50)).problem(412);
        agent.without("If-Match").patch(at, Map.of("degree", 50)).problem(428);
        assertThat(report(vpn, "2026-10").expect(200).text("down")).isEqualTo("PT1H");
        agent.delete(at).problem(403);
        admin.delete(at).expect(204);
        assertThat(report(vpn, "2026-10").expect(200).text("down")).isEqualTo("PT0S");
        assertThat(admin.get("audit?tenant=acme&limit=200").expect(200).text())
                .contains("OUTAGE_RECORDED", "OUTAGE_CORRECTED", "OUTAGE_REMOVED");
    }

    @Test
    void what_is_wrong_with_an_outage_or_a_service_is_told_with_its_place() {
        at(OCTOBER_20);
        var print = service("print", "99", "ELAPSED", List.of());
        var from = "2026-10-20T09:00:00Z";
        wrong(print + "/outages", Map.of(), "/from");
        wrong(print + "/outages", Map.of("from", "yesterday"), "/from");
        wrong(print + "/outages", Map.of("from", "2026-10-21T09:00:00Z"), "/from");
        wrong(print + "/outages", Map.of("from", from, "until", from), "/until");
        wrong(print + "/outages", Map.of("from", from, "degree", 0), "/degree");
        wrong(print + "/outages", Map.of("from", from, "degree", 101), "/degree");
        wrong(print + "/outages", Map.of("from", from, "part", "drum"), "/part");
        wrong(print + "/outages", Map.of("from", from, "tickets", List.of("ACME-99999")), "/tickets/0");
        wrong(print + "/outages", Map.of("from", from, "note", "n".repeat(1001)), "/note");
        wrong(services, with("key", "Print"), "/key");
        wrong(services, with("target", "101"), "/target");
        wrong(services, with("contract", "NONE"), "/contract");
        wrong(services, with("time", "SOMETIMES"), "/time");
        var twice = List.of(Map.of("name", "G", "mode", "REDUNDANT", "parts", List.of(part("a"), part("a"))));
        wrong(services, with("groups", twice), "/groups/0/parts/1/key");
        wrong(services, with("groups", List.of(Map.of("name", "G", "mode", "REDUNDANT"))), "/groups/0/parts");
        admin.post(services, body("print", "99", "ELAPSED", List.of())).problem(409);
    }

    @Test
    void what_lies_in_a_closed_month_stays() {
        at(OCTOBER_5);
        desk.tenant("closed");
        var contract = desk.contract("closed", "2026-09-01");
        var body = body("mail", "99", "ELAPSED", List.of());
        body.putAll(Map.of("contract", contract, "from", "2026-09"));
        var mail = admin.post("tenants/closed/services", body).expect(201).header("Location");
        var old = outage(mail, Map.of("from", "2026-09-30T20:00:00Z", "until", "2026-10-01T02:00:00Z"))
                .header("Location");
        var closings = "tenants/closed/contracts/" + contract + "/compliance/closings";
        admin.post(closings, Map.of("period", "2026-09")).expect(201);
        admin.patch(old, Map.of("degree", 10)).problem(409);
        admin.delete(old).problem(409);
        admin.patch(old, Map.of("until", "2026-09-30T21:00:00Z")).problem(409);
        admin.patch(old, Map.of("until", "2026-10-01T01:00:00Z", "note", "Told better"))
                .expect(200);
        admin.post(mail + "/outages", Map.of("from", "2026-09-30T22:59:59Z")).problem(409);
        admin.post(mail + "/outages", Map.of("from", "2026-09-30T23:00:00Z")).expect(201);
    }

    @Test
    void who_may_do_what() {
        at(OCTOBER_20);
        var wiki = service("wiki", "99", "ELAPSED", List.of());
        var billing = desk.staff(Role.BILLING, "acme");
        var requester = desk.ofTenant(Role.REQUESTER, "acme");
        for (var reader : List.of(agent, billing, manager)) {
            report(reader, wiki, "2026-10").expect(200);
            reader.get(services).expect(200);
            reader.get(wiki + "/outages").expect(200);
        }
        requester.get(wiki).problem(403);
        for (var other : List.of(agent, billing, manager, requester)) {
            other.post(services, body("x", "99", "ELAPSED", List.of())).problem(403);
            other.patch(wiki, Map.of("name", "x")).problem(403);
            other.get(wiki + "/monitoring-hooks").problem(403);
        }
        manager.post(wiki + "/outages", Map.of("from", OCTOBER_5)).problem(403);
        manager.post(wiki + "/maintenance-windows", Map.of()).problem(403);
        desk.staff(Role.LEAD, "acme")
                .post(wiki + "/outages", Map.of("from", OCTOBER_5))
                .expect(201);
    }

    private static void wrong(String path, Object body, String pointer) {
        var answer = admin.post(path, body);
        answer.problem(422);
        assertThat(answer.pointers()).as(answer.text()).contains(pointer);
    }

    private static Map<String, Object> with(String member, Object value) {
        var body = body("another", "99", "ELAPSED", List.of());
        body.put(member, value);
        return body;
    }

    private static Map<String, String> part(String key) {
        return Map.of("key", key, "name", "Part " + key);
    }

    private static String service(String key, String target, String time, List<?> groups) {
        return admin.post(services, body(key, target, time, groups)).expect(201).header("Location");
    }

    private static Map<String, Object> body(String key, String target, String time, List<?> groups) {
        return new HashMap<>(Map.of(
                "key", key,
                "name", "Service " + key,
                "contract", "ACME-C1",
                "target", target,
                "time", time,
                "groups", groups));
    }

    private static Answer outage(String service, Map<String, Object> outage) {
        return admin.post(service + "/outages", outage).expect(201);
    }

    private static Answer propose(String service, String from, String until) {
        return agent.post(service + "/maintenance-windows", Map.of("from", from, "until", until, "note", "Patches"));
    }

    private static Answer report(String service, String period) {
        return report(admin, service, period);
    }

    private static Answer report(Client reader, String service, String period) {
        return reader.get(service + "/availability?period=" + period);
    }

    private static void at(String instant) {
        MovableClock.standAt(Instant.parse(instant));
    }

    /** The same person with a token that does not end when the clock jumps. */
    private static Client beyondSessions(Client person) {
        return Client.withToken(
                person.post("api-tokens", Map.of("name", "test")).expect(201).text("token"));
    }
}
