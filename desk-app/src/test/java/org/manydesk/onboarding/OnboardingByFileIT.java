package org.manydesk.onboarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class OnboardingByFileIT {
    private static Desk desk;
    private static Desk other;
    private static Desk.Person agent;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        agent = desk.person(Role.AGENT, null);
    }

    /** A whole client; what stands in it can be changed by the tests. */
    private static String file(String key) {
        return """
                client:
                  key: %1$s
                  name: Client %1$s
                  locale: fr-FR
                  zone: Europe/Paris
                  mailDomains: [%1$s-%2$s.example]
                  supportAddress: support@%1$s-%2$s.example
                  billing: {legalName: Client SA, address: "1 rue du Port, Paris", country: FR, vatId: FR123}
                contract:
                  number: %1$s-1
                  model: SERVICE_DESK
                  from: 2026-01-01
                  currency: EUR
                  calendar:
                    zone: Europe/Paris
                    hours:
                      mon: [[08:00, 12:00], [13:00, 18:00]]
                      tue: [[00:00, 24:00]]
                      wed: [[00:00, 24:00]]
                      thu: [[00:00, 24:00]]
                      fri: [[00:00, 24:00]]
                      sat: [[00:00, 24:00]]
                      sun: [[00:00, 24:00]]
                    holidays: [05-01, 2026-12-25]
                  sla:
                    targets:
                      - {metric: FIRST_RESPONSE, priority: P3, within: PT4H, time: BUSINESS, goal: "95"}
                    pauseWhile: [PENDING_CUSTOMER]
                  rateCard:
                    lines:
                      - {name: Tickets, charge: PER_TICKET, model: STANDARD, unitPrice: "12.00"}
                  chargeable: {countedAt: OPENED}
                people:
                  - {email: claire@%1$s-%2$s.example, name: Claire, role: CLIENT_MANAGER}
                  - {email: rene@%1$s-%2$s.example, name: René, role: REQUESTER}
                staff: [%3$s]
                """
                .formatted(key, desk.mark(), agent.email());
    }

    private static Answer bring(Client who, String file, boolean dryRun) {
        return who.with("Content-Type", "application/yaml").post("tenants/onboarding?dryRun=" + dryRun, file);
    }

    private static List<String> deeds(Answer report) {
        return report.json()
                .path("changes")
                .valueStream()
                .map(change -> change.path("deed").asText() + " "
                        + change.path("pointer").asText())
                .toList();
    }

    private static List<String> everything() {
        var admin = desk.admin();
        return List.of(
                admin.get("tenants?limit=200").expect(200).text(),
                admin.get("users?limit=200").expect(200).text());
    }

    @Test
    void a_client_is_taken_on_and_gets_a_ticket_by_mail_a_clock_and_a_price() {
        var before = everything();
        var preview = bring(desk.admin(), file("whole"), true).expect(200);
        assertThat(deeds(preview))
                .containsExactly(
                        "CREATE /client",
                        "CREATE /contract",
                        "CREATE /people/0",
                        "CREATE /people/1",
                        "ASSIGN /staff/0");
        assertThat(everything()).isEqualTo(before);
        desk.admin().get("tenants/whole").problem(404);
        var landed = bring(desk.admin(), file("whole"), false).expect(201);
        assertThat(landed.header("Location")).endsWith("/api/v1/tenants/whole");
        assertThat(landed.text()).isEqualTo(preview.text());
        var again = bring(desk.admin(), file("whole"), false).expect(200);
        assertThat(again.text("outcome")).isEqualTo("UNCHANGED");
        assertThat(again.json().path("changes")).isEmpty();
        assertThat(desk.admin().get("tenants/whole/contracts/whole-1").text("state"))
                .isEqualTo("ACTIVE");
        var agentNow = agent.signIn();
        var ref = ticketByMail("whole");
        assertThat(agentNow.get("tickets/" + ref + "/sla")
                        .expect(200)
                        .json()
                        .at("/metrics/0/target")
                        .asText())
                .isEqualTo("PT4H");
        var month = java.time.YearMonth.now(java.time.ZoneOffset.UTC);
        var usage = desk.admin()
                .get("tenants/whole/contracts/whole-1/usage?period=" + month)
                .expect(200);
        assertThat(usage.text()).contains(ref);
    }

    private static String ticketByMail(String key) {
        var to = "support@" + key + "-" + desk.mark() + ".example";
        var mail = "From: René <rene@" + key + "-" + desk.mark() + ".example>\r\nTo: " + to
                + "\r\nSubject: Printer\r\nMessage-ID: <" + key + desk.mark() + "@x.example>\r\n\r\nIt is out.\r\n";
        var receipt = desk.staff(Role.MAIL_GATEWAY)
                .with("Content-Type", "message/rfc822")
                .post("inbound-mail?recipient=" + URLEncoder.encode(to, UTF_8), mail)
                .expect(201);
        return receipt.text("ticket");
    }

    @Test
    void what_differs_is_changed_and_nothing_is_taken_away() {
        bring(desk.admin(), file("later"), false).expect(201);
        var changed =
                """
                client:
                  key: later
                  name: Client Later
                  billing: {vatId: FR999}
                people:
                  - {email: new@later-%s.example, name: New, role: REQUESTER}
                """
                        .formatted(desk.mark());
        var preview = bring(desk.admin(), changed, true).expect(200);
        assertThat(deeds(preview)).containsExactly("CHANGE /client/name", "CHANGE /client/billing", "CREATE /people/0");
        assertThat(preview.json().at("/changes/0/before").asText()).isEqualTo("Client later");
        assertThat(desk.admin().get("tenants/later").text("name")).isEqualTo("Client later");
        assertThat(bring(desk.admin(), changed, false).expect(200).text("outcome"))
                .isEqualTo("CHANGED");
        var client = desk.admin().get("tenants/later").expect(200).json();
        assertThat(client.path("name").asText()).isEqualTo("Client Later");
        assertThat(client.at("/billing/legalName").asText()).isEqualTo("Client SA");
        assertThat(client.path("supportAddress").asText()).isEqualTo("support@later-" + desk.mark() + ".example");
        assertThat(deeds(bring(desk.admin(), changed, true))).isEmpty();
    }

    @Test
    void a_contract_in_force_is_amended_from_a_later_day_and_never_rewritten() {
        bring(desk.admin(), file("amended"), false).expect(201);
        var dearer = file("amended").replace("12.00", "13.50");
        var refused = bring(desk.admin(), dearer, false);
        refused.problem(422);
        assertThat(refused.pointers()).containsExactly("/contract/from");
        assertThat(refused.text()).contains("Line 12: ", "rateCard", "not rewritten");
        var amendment = dearer.replace("from: 2026-01-01", "from: 2027-01-01");
        assertThat(deeds(bring(desk.admin(), amendment, true).expect(200)))
                .containsExactly("AMEND /contract/from", "AMEND /contract/rateCard");
        bring(desk.admin(), amendment, false).expect(200);
        assertThat(deeds(bring(desk.admin(), amendment, false).expect(200))).isEmpty();
        assertThat(deeds(bring(desk.admin(), file("amended"), false).expect(200)))
                .isEmpty();
        var versions =
                desk.admin().get("tenants/amended/contracts/amended-1/versions").expect(200);
        assertThat(versions.items()).hasSize(2);
    }

    @Test
    void a_client_written_as_a_file_is_read_as_the_same() {
        bring(desk.admin(), file("copied"), false).expect(201);
        var written = desk.admin().get("tenants/copied/onboarding").expect(200);
        assertThat(written.header("Content-Type")).startsWith("application/yaml");
        assertThat(bring(desk.admin(), written.text(), false).expect(200).text("outcome"))
                .isEqualTo("UNCHANGED");
    }

    @Test
    void a_contract_that_is_a_draft_is_not_written_and_stays_one_when_the_file_is_brought_back() {
        desk.tenant("drafted");
        desk.admin()
                .post("tenants/drafted/contracts", Contracts.usual("drafted-1", "2026-01-01"))
                .expect(201);
        var written = desk.admin().get("tenants/drafted/onboarding").expect(200).text();
        assertThat(written).doesNotContain("contract:", "drafted-1");
        assertThat(bring(desk.admin(), written, false).expect(200).text("outcome"))
                .isEqualTo("UNCHANGED");
        assertThat(desk.admin().get("tenants/drafted/contracts/drafted-1").text("state"))
                .isEqualTo("DRAFT");
    }

    @Test
    void every_fault_is_told_at_once_with_its_line_and_nothing_is_kept() {
        var bad = file("bad")
                .replace("Europe/Paris\n  mail", "Atlantis/Center\n  mail")
                .replace("EUR", "EURO")
                .replace("within: PT4H", "within: soon")
                .replace("\"12.00\"", "\"dear\"")
                .replace("role: REQUESTER", "role: AGENT")
                .replace(agent.email(), "nobody@msp.example");
        for (var dryRun : List.of(true, false)) {
            var refused = bring(desk.admin(), bad, dryRun);
            refused.problem(422);
            assertThat(refused.pointers())
                    .contains(
                            "/client/zone",
                            "/contract/currency",
                            "/contract/sla/targets/0/within",
                            "/people/1/role",
                            "/staff/0");
            assertThat(refused.json().path("errors").valueStream())
                    .allMatch(fault -> fault.path("detail").asText().matches("(?s)Line \\d+: .*"));
        }
        desk.admin().get("tenants/bad").problem(404);
    }

    @Test
    void what_fails_late_takes_everything_back() {
        bring(desk.admin(), file("first"), false).expect(201);
        var second = file("second").replace("support@second-", "support@first-");
        bring(desk.admin(), second, false).problem(409);
        desk.admin().get("tenants/second").problem(404);
        assertThat(desk.admin().get("users?limit=200").text()).doesNotContain("claire@second-");
    }

    @Test
    void what_unfolds_is_no_yaml_or_does_not_exist_is_refused() {
        for (var text : List.of(
                "a: &a [x]\nb: [*a, *a]",
                "client: {key: one}\n---\nclient: {key: two}",
                "client: [",
                "",
                "[".repeat(5_000))) bring(desk.admin(), text, false).problem(400);
        var refused = bring(desk.admin(), file("forms") + "forms: []\nknowledge: []\nbrand: []\n", false);
        refused.problem(422);
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/forms", "/knowledge", "/brand");
        bring(desk.admin(), "client: {key: onboarding, name: N, locale: en, zone: UTC}", false)
                .problem(422);
    }

    @Test
    void json_is_taken_as_well() {
        var body = Map.of("client", Map.of("key", "json", "name", "J", "locale", "en-GB", "zone", "UTC"));
        assertThat(desk.admin().post("tenants/onboarding", body).expect(201).text("outcome"))
                .isEqualTo("CREATED");
        desk.admin().post("tenants/onboarding", "{\"client\":").problem(400);
        desk.admin().post("tenants/onboarding", Map.of("client", Map.of())).problem(422);
    }

    @Test
    void of_another_provider_a_file_tells_and_changes_nothing() {
        other.tenant("theirs");
        var theirs = other.person(Role.AGENT, null);
        var theirRequester = other.person(Role.REQUESTER, "theirs");
        var before = other.admin().get("tenants/theirs").text();
        var foreign = bring(desk.admin(), withStaff(theirs.email()), true);
        var unknown = bring(desk.admin(), withStaff("nobody@msp.example"), true);
        foreign.problem(422);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        var guest = file("wall").replace("claire@wall-" + desk.mark() + ".example", theirRequester.email());
        var refused = bring(desk.admin(), guest, false);
        refused.problem(422);
        assertThat(refused.text()).contains("cannot be used here").doesNotContain("theirs/", theirRequester.id());
        desk.admin().get("tenants/theirs/onboarding").problem(404);
        bring(desk.admin(), file("theirs"), false).expect(201);
        assertThat(other.admin().get("tenants/theirs").text()).isEqualTo(before);
    }

    private static String withStaff(String email) {
        return file("wall").replace(agent.email(), email);
    }

    @Test
    void only_administrators_bring_files_and_read_the_schema() {
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            bring(desk.staff(role), file("not"), true).problem(403);
        bring(Client.anonymous(), file("not"), true).problem(401);
        Client.anonymous().get("tenants/onboarding/schema").problem(401);
        var schema = desk.admin().get("tenants/onboarding/schema").expect(200);
        assertThat(schema.json().path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }
}
