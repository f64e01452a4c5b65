package org.manydesk.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Crowd;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Members of a team see its clients, and nothing that is closed to them. */
@OnTheDesk
class TeamsIT {
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        for (var key : List.of("acme", "globex", "initech")) desk.tenant(key);
        other.tenant("theirs");
    }

    private static Map<String, Object> team(String name, List<Desk.Person> members, String... clients) {
        var ids = members.stream().map(Desk.Person::id).toList();
        return Map.of("name", name, "members", ids, "clients", List.of(clients));
    }

    private static Answer made(String name, List<Desk.Person> members, String... clients) {
        return desk.admin().post("teams", team(name, members, clients)).expect(201);
    }

    private static List<String> keys(Client client) {
        return client.get("tenants")
                .expect(200)
                .items()
                .map(tenant -> tenant.path("key").asText())
                .sorted()
                .toList();
    }

    @Test
    void a_member_sees_the_clients_of_the_team_and_its_own_until_the_next_call_after_leaving() {
        var person = desk.person(Role.AGENT, null);
        desk.assign(person.id(), List.of("initech"), List.of());
        var client = person.signIn();
        var made = made("Network", List.of(person), "acme", "globex");
        assertThat(keys(client)).containsExactly("acme", "globex", "initech");
        var path = path(made);
        desk.admin().put(path, team("Network", List.of(person), "acme")).expect(200);
        assertThat(keys(client)).containsExactly("acme", "initech");
        desk.admin().put(path, team("Network", List.of())).expect(200);
        assertThat(keys(client)).containsExactly("initech");
    }

    @Test
    void who_must_not_see_a_client_does_not_see_it_by_a_team() {
        var person = desk.person(Role.LEAD, null);
        desk.assign(person.id(), List.of(), List.of("acme"));
        made("Closed", List.of(person), "acme", "globex");
        assertThat(keys(person.signIn())).containsExactly("globex");
    }

    @Test
    void two_teams_overlap_and_one_that_goes_takes_nothing_of_the_other() {
        var person = desk.person(Role.AGENT, null);
        var client = person.signIn();
        var first = made("First line", List.of(person), "acme");
        made("Second line", List.of(person), "acme", "globex");
        assertThat(keys(client)).containsExactly("acme", "globex");
        desk.assign(person.id(), List.of("initech"), List.of());
        assertThat(keys(client)).containsExactly("acme", "globex", "initech");
        desk.admin().delete("teams/" + first.text("id")).expect(204);
        assertThat(keys(client)).containsExactly("acme", "globex", "initech");
        desk.admin().get("teams/" + first.text("id")).problem(404);
    }

    @Test
    void who_stands_in_sees_what_the_absent_sees_by_a_team() {
        var absent = desk.person(Role.AGENT, null);
        var by = desk.person(Role.AGENT, null);
        made("Night", List.of(absent), "globex");
        var until = java.time.Instant.now().plusSeconds(3600);
        desk.admin()
                .put("users/" + absent.id() + "/stand-in", Map.of("by", by.id(), "until", until))
                .expect(200);
        assertThat(keys(by.signIn())).containsExactly("globex");
    }

    @Test
    void a_team_is_refused_with_the_field_that_is_wrong() {
        var requester = desk.person(Role.REQUESTER, "acme");
        assertThat(desk.admin()
                        .post("teams", team("R", List.of(requester)))
                        .problem(422)
                        .toString())
                .contains("/members");
        assertThat(desk.admin()
                        .post("teams", team("C", List.of(), "nobody"))
                        .problem(422)
                        .toString())
                .contains("/clients");
        desk.admin().post("teams", team(" ", List.of())).problem(422);
        made("Twice", List.of());
        desk.admin().post("teams", team("Twice", List.of())).problem(409);
    }

    @Test
    void a_change_that_somebody_else_was_quicker_with_is_refused() {
        var made = made("Quick", List.of());
        var path = "teams/" + made.text("id");
        desk.admin().put(path, team("Quicker", List.of())).expect(200);
        desk.admin()
                .with("If-Match", made.header("ETag"))
                .put(path, team("Late", List.of()))
                .problem(412);
        assertThat(desk.admin().get(path).text("name")).isEqualTo("Quicker");
    }

    /** Whoever comes second reads what the first has written: of changes of one version, one is taken. */
    @Test
    void of_changes_at_once_that_are_meant_for_one_version_one_is_taken() throws InterruptedException {
        var made = made("Raced", List.of());
        var person = desk.person(Role.AGENT, null);
        var skills = "users/" + person.id() + "/skills";
        var language = Map.of("skills", List.of(Map.of("kind", "LANGUAGE", "name", "de")));
        onlyOne(path(made), made.header("ETag"), team("Raced", List.of(), "acme"));
        onlyOne(skills, desk.admin().get(skills).header("ETag"), language);
    }

    private static String path(Answer made) {
        return "teams/" + made.text("id");
    }

    private static void onlyOne(String path, String version, Map<String, ?> change) throws InterruptedException {
        var quick = desk.admin().with("If-Match", version);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = threads.invokeAll(
                    Collections.nCopies(4, () -> quick.put(path, change).status()));
            assertThat(all.stream().map(Future::resultNow)).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }

    @Test
    void another_providers_people_clients_and_teams_are_not_there() {
        var stranger = other.person(Role.AGENT, null);
        var theirs = other.admin()
                .post(
                        "teams",
                        Map.of("name", "Theirs", "members", List.of(stranger.id()), "clients", List.of("theirs")))
                .expect(201)
                .text("id");
        var foreign = desk.admin().post("teams", team("Mixed", List.of(stranger)));
        var unknown =
                desk.admin().post("teams", Map.of("name", "Mixed", "members", List.of("1"), "clients", List.of()));
        assertThat(foreign.problem(422).path("errors"))
                .isEqualTo(unknown.problem(422).path("errors"));
        desk.admin().post("teams", team("Mixed", List.of(), "theirs")).problem(422);
        desk.admin().get("teams/" + theirs).problem(404);
        desk.admin().put("teams/" + theirs, team("Taken", List.of())).problem(404);
        desk.admin().delete("teams/" + theirs).problem(404);
        assertThat(desk.admin().get("teams?limit=200").text()).doesNotContain("Theirs");
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            desk.staff(role, "acme").get("teams").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").get("teams").problem(403);
        assertThat(keys(stranger.signIn())).containsExactly("theirs");
    }

    @Test
    void languages_and_certifications_are_kept_and_replaced_whole() {
        var person = desk.person(Role.AGENT, null);
        var path = "users/" + person.id() + "/skills";
        var skills = List.of(
                Map.of("kind", "LANGUAGE", "name", "pt-br"),
                Map.of("kind", "CERTIFICATION", "name", "ITIL 4 Foundation", "lastDay", "2027-05-31"));
        var kept = desk.admin().put(path, Map.of("skills", skills)).expect(200);
        assertThat(kept.json().at("/skills/0/name").asText()).isEqualTo("pt-BR");
        assertThat(desk.admin().get(path).json().at("/skills/1/lastDay").asText())
                .isEqualTo("2027-05-31");
        var twice = List.of(skills.getFirst(), Map.of("kind", "LANGUAGE", "name", "pt-BR"));
        desk.admin().put(path, Map.of("skills", twice)).problem(422);
        var running = List.of(Map.of("kind", "LANGUAGE", "name", "de", "lastDay", "2027-01-01"));
        desk.admin().put(path, Map.of("skills", running)).problem(422);
        desk.admin().put(path, Map.of("skills", List.of())).expect(200);
        assertThat(desk.admin().get(path).json().path("skills")).isEmpty();
        var requester = desk.person(Role.REQUESTER, "acme");
        desk.admin()
                .put("users/" + requester.id() + "/skills", Map.of("skills", skills))
                .problem(422);
        var stranger = other.person(Role.AGENT, null);
        desk.admin()
                .put("users/" + stranger.id() + "/skills", Map.of("skills", skills))
                .problem(404);
        desk.admin().get("users/" + stranger.id() + "/skills").problem(404);
        person.signIn().put(path, Map.of("skills", skills)).problem(403);
    }

    @Test
    void a_team_makes_no_more_than_twenty_thousand_assignments_and_one_that_would_stays_as_it_is() {
        var crowded = Desk.fresh();
        var members = Crowd.agents(crowded, 177);
        var clients = Crowd.clients(crowded, 113); // 177 times 113 is 20,001
        var few = Map.of("name", "Everybody", "members", members.subList(0, 2), "clients", clients);
        var path = path(crowded.admin().post("teams", few).expect(201));
        var version = crowded.admin().get(path).header("ETag");
        var all = Map.of("name", "Everybody", "members", members, "clients", clients);
        for (var refused : List.of(
                crowded.admin().put(path, all),
                crowded.admin().post("teams", Map.of("name", "Other", "members", members, "clients", clients)))) {
            assertThat(refused.pointers()).containsExactly("/members");
            assertThat(refused.problem(422).path("detail").asText())
                    .contains("177 people for 113 clients", "20,000 assignments are the most", "Part it in two");
        }
        assertThat(crowded.admin().get(path).header("ETag")).isEqualTo(version);
        assertThat(crowded.admin().get(path).json().path("members")).hasSize(2);
        assertThat(crowded.admin().get("teams").items()).hasSize(1);
    }
}
