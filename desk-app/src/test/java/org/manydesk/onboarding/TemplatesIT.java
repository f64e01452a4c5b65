package org.manydesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class TemplatesIT {
    private static final String TEMPLATES = "tenants/onboarding/templates";
    private static final List<String> BUILT_IN =
            List.of("help-desk-per-ticket", "help-desk-packs", "service-desk-retainer");
    private static final String OWN =
            """
            client: {locale: de-DE, zone: Europe/Berlin}
            contract:
              model: HELP_DESK
              currency: EUR
              calendar: {hours: {mon: [[08:00, 16:00]]}}
              sla: {targets: [{metric: RESOLUTION, priority: P1, within: PT4H, time: BUSINESS}]}
              rateCard: {lines: [{name: Tickets, charge: PER_TICKET, model: STANDARD, unitPrice: "9.00"}]}
            """;

    private static final String CREDITS = "  serviceCredits: {rules: [{name: Repairs, metric: RESOLUTION, model: BANDS,"
            + " bands: [{below: '95', percent: '5'}]}]}\n";

    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
    }

    private static Answer bring(Desk who, String file) {
        return who.admin().with("Content-Type", "application/yaml").post("tenants/onboarding", file);
    }

    private static Answer keep(Desk who, String name, String file) {
        return who.admin().with("Content-Type", "application/yaml").post(TEMPLATES + "?name=" + name, file);
    }

    private static List<String> names(Desk who) {
        return who.admin()
                .get(TEMPLATES)
                .expect(200)
                .items()
                .map(template -> template.path("name").asText())
                .toList();
    }

    private static String client(String key, String template) {
        return """
                template: %2$s
                client: {key: %1$s, name: Client %1$s, locale: fr-FR, zone: Europe/Paris}
                contract: {number: %1$s-1, from: 2026-01-01, sla: {warnAt: [80]}}
                """
                .formatted(key, template);
    }

    @Test
    void a_client_starts_from_each_template_of_the_product_in_its_own_zone() {
        assertThat(names(desk)).startsWith(BUILT_IN.toArray(String[]::new));
        for (var template : BUILT_IN) {
            var key = "of-" + template;
            bring(desk, client(key, template)).expect(201);
            var contract = desk.admin()
                    .get("tenants/" + key + "/contracts/" + key + "-1")
                    .expect(200)
                    .json();
            assertThat(contract.path("state").asText()).isEqualTo("ACTIVE");
            assertThat(contract.at("/calendar/zone").asText()).isEqualTo("Europe/Paris");
            assertThat(contract.at("/sla/warnAt/0").asInt()).isEqualTo(80);
            assertThat(contract.at("/sla/targets")).isNotEmpty();
            assertThat(contract.at("/rateCard/lines")).isNotEmpty();
            assertThat(bring(desk, client(key, template)).expect(200).text("outcome"))
                    .isEqualTo("UNCHANGED");
        }
    }

    private static String passing(String contract) {
        return "template: passing\nclient: {key: passing, name: Passing}\ncontract: {" + contract + "}\n";
    }

    private static String outcome(String file) {
        return bring(desk, file).expect(200).text("outcome");
    }

    @Test
    void only_what_is_not_there_yet_starts_from_a_template() {
        keep(desk, "passing", OWN).expect(201);
        var first = passing("number: P-1, from: 2026-01-01, until: 2026-07-01, sla: {warnAt: [80]}");
        bring(desk, first).expect(201);
        desk.admin()
                .patch("tenants/passing", Map.of("locale", "fr-FR", "zone", "Europe/Paris"))
                .expect(200);
        assertThat(outcome(first)).isEqualTo("UNCHANGED");
        var second = passing("number: P-2, from: 2026-07-01");
        assertThat(outcome(second)).isEqualTo("CHANGED");
        assertThat(desk.admin().get("tenants/passing").text("locale")).isEqualTo("fr-FR");
        var contract =
                desk.admin().get("tenants/passing/contracts/P-2").expect(200).json();
        assertThat(contract.at("/calendar/zone").asText()).isEqualTo("Europe/Paris");
        assertThat(contract.at("/rateCard/lines")).isNotEmpty();
        desk.admin().delete(TEMPLATES + "/passing").expect(204);
        assertThat(outcome(first)).isEqualTo("UNCHANGED");
        assertThat(outcome(second)).isEqualTo("UNCHANGED");
        assertThat(bring(desk, passing("number: P-3, from: 2027-01-01")).pointers())
                .containsExactly("/template");
    }

    @Test
    void what_a_file_says_is_null_ends_and_the_rest_stays_as_it_was_agreed() {
        keep(desk, "giving-back", OWN + CREDITS).expect(201);
        var file =
                "template: giving-back\nclient: {key: given, name: Given}\ncontract: {number: G-1, from: 2026-01-01}\n";
        bring(desk, file).expect(201);
        var ended = file.replace("2026-01-01", "2027-01-01, serviceCredits: null");
        assertThat(bring(desk, ended).expect(200).json().path("changes").findValuesAsText("pointer"))
                .containsExactly("/contract/from", "/contract/serviceCredits");
        var amended = desk.admin()
                .get("tenants/given/contracts/G-1/versions/2")
                .expect(200)
                .json();
        assertThat(amended.hasNonNull("serviceCredits")).isFalse();
        assertThat(amended.at("/rateCard/lines")).isNotEmpty();
        assertThat(outcome(file)).isEqualTo("UNCHANGED");
        assertThat(outcome(ended)).isEqualTo("UNCHANGED");
    }

    @Test
    void a_provider_keeps_its_own_which_nobody_else_knows() {
        assertThat(keep(desk, "monday-only", OWN).expect(201).header("Location"))
                .endsWith(TEMPLATES + "/monday-only");
        keep(desk, "monday-only", OWN).problem(409);
        keep(desk, "help-desk-packs", OWN).problem(409);
        bring(
                        desk,
                        "template: monday-only\nclient: {key: montag, name: Montag}\ncontract: {number: M-1, from: 2026-01-01}\n")
                .expect(201);
        assertThat(desk.admin().get("tenants/montag").text("zone")).isEqualTo("Europe/Berlin");
        assertThat(names(other)).containsExactlyElementsOf(BUILT_IN);
        other.admin().get(TEMPLATES + "/monday-only").problem(404);
        other.admin().delete(TEMPLATES + "/monday-only").problem(404);
        var foreign = bring(other, client("x", "monday-only"));
        assertThat(foreign.pointers()).containsExactly("/template");
        assertThat(foreign.problem(422).toString()).doesNotContain("monday-only");
        keep(other, "monday-only", OWN).expect(201);
        var written = desk.admin().get(TEMPLATES + "/monday-only").expect(200);
        keep(desk, "monday-two", written.text()).expect(201);
        desk.admin().without("If-Match").delete(TEMPLATES + "/monday-only").problem(428);
        desk.admin().delete(TEMPLATES + "/monday-only").expect(204);
        desk.admin().get(TEMPLATES + "/monday-only").problem(404);
        other.admin().get(TEMPLATES + "/monday-only").expect(200);
        desk.admin().delete(TEMPLATES + "/help-desk-packs").problem(409);
    }

    @Test
    void a_template_with_a_clients_own_facts_or_bad_terms_is_told_every_fault() {
        var bad = OWN.replace("client: {", "client: {name: Acme, ")
                .replace("model: HELP_DESK\n", "model: HELP_DESK\n  number: A-1\n")
                .replace("PT4H", "soon");
        assertThat(keep(desk, "bad", bad + "people: []\n").pointers())
                .containsExactlyInAnyOrder(
                        "/people", "/client/name", "/contract/number", "/contract/sla/targets/0/within");
        keep(desk, "no", "client: {zone: UTC}").problem(422);
        keep(desk, "no", OWN.replace("client: {locale: de-DE, zone: Europe/Berlin}", "client: hello"))
                .problem(422);
        keep(desk, "Bad Name".replace(" ", "%20"), OWN).problem(422);
        assertThat(names(desk)).doesNotContain("bad", "no");
    }

    @Test
    void the_list_is_read_a_page_at_a_time_and_goes_on_where_a_template_was_taken_away() {
        var paging = Desk.fresh();
        for (var name : List.of("cedar", "ash", "beech"))
            keep(paging, name, OWN).expect(201);
        var all = Stream.concat(BUILT_IN.stream(), Stream.of("ash", "beech", "cedar"))
                .toList();
        for (var limit = 1; limit <= all.size() + 1; limit++)
            assertThat(paged(paging, limit)).as("by " + limit).isEqualTo(all);
        var first = paging.admin().get(TEMPLATES + "?limit=4").expect(200);
        paging.admin().delete(TEMPLATES + "/ash").expect(204);
        var next = paging.admin()
                .get(TEMPLATES + "?limit=1&cursor=" + first.text("next"))
                .expect(200);
        assertThat(next.items().map(template -> template.path("name").asText())).containsExactly("beech");
        assertThat(other.admin()
                        .get(TEMPLATES + "?cursor=" + first.text("next"))
                        .expect(200)
                        .items()
                        .map(template -> template.path("name").asText()))
                .doesNotContain("beech", "cedar");
        paging.admin().get(TEMPLATES + "?limit=0").problem(400);
        paging.admin().get(TEMPLATES + "?cursor=!").problem(400);
    }

    private static List<String> paged(Desk who, int limit) {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = who.admin()
                    .get(TEMPLATES + "?limit=" + limit + "&cursor=" + cursor)
                    .expect(200);
            var some =
                    page.items().map(template -> template.path("name").asText()).toList();
            assertThat(some).hasSizeBetween(1, limit);
            names.addAll(some);
            assertThat(names).doesNotHaveDuplicates();
            cursor = page.json().path("next").asText("");
        } while (!cursor.isEmpty());
        return names;
    }

    private static Answer rename(Client who, String name, String to) {
        return who.put(TEMPLATES + "/" + name + "/name", Map.of("name", to));
    }

    @Test
    void an_own_template_takes_another_name_that_is_free() {
        keep(desk, "early", OWN).expect(201);
        keep(desk, "taken", OWN).expect(201);
        var before = desk.admin().get(TEMPLATES + "/early").expect(200).header("ETag");
        assertThat(rename(desk.admin(), "early", "late").expect(200).text("name"))
                .isEqualTo("late");
        assertThat(names(desk)).contains("late").doesNotContain("early");
        bring(desk, client("tardy", "late")).expect(201);
        assertThat(bring(desk, client("hasty", "early")).pointers()).containsExactly("/template");
        rename(desk.admin().with("If-Match", before), "late", "later").problem(412);
        rename(desk.admin().without("If-Match"), "late", "later").problem(428);
        rename(desk.admin(), "late", "taken").problem(409);
        rename(desk.admin(), "late", "help-desk-packs").problem(409);
        rename(desk.admin(), "help-desk-packs", "packs").problem(409);
        assertThat(rename(desk.admin(), "late", "Bad Name").pointers()).containsExactly("/name");
        rename(desk.admin(), "late", "late").expect(200);
    }

    @Test
    void nobody_else_renames_a_template_or_learns_that_it_is_there() {
        keep(desk, "granite", OWN).expect(201);
        var foreign = rename(other.admin(), "granite", "theirs").problem(404).toString();
        var none = rename(other.admin(), "nobodys", "theirs").problem(404).toString();
        assertThat(foreign.replace("granite", "nobodys")).isEqualTo(none);
        desk.tenant("outlook");
        rename(desk.staff(Role.LEAD, "outlook"), "granite", "theirs").problem(403);
        rename(desk.ofTenant(Role.CLIENT_MANAGER, "outlook"), "granite", "theirs")
                .problem(404);
        assertThat(names(desk)).contains("granite").doesNotContain("theirs");
    }

    @Test
    void only_administrators_see_and_keep_templates() {
        desk.tenant("acme");
        desk.staff(Role.LEAD, "acme").get(TEMPLATES).problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .get(TEMPLATES + "/help-desk-packs")
                .problem(404);
        Client.anonymous().get(TEMPLATES).problem(401);
        desk.staff(Role.AGENT, "acme").post(TEMPLATES + "?name=x", Map.of()).problem(403);
    }
}
