package org.manydesk.sight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** The list of who may see a client is what the wall answers to each of them, and tells why. */
@OnTheDesk
class WhoSeesIT {
    private static final List<String> CLIENTS = List.of("acme", "globex", "initech");
    private static final int ROUNDS = 5;

    private Desk desk;
    private Instant began;

    @BeforeEach
    void three_clients() {
        began = Instant.now().minusSeconds(1);
        desk = Desk.fresh();
        CLIENTS.forEach(desk::tenant);
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private JsonNode sight(String client) {
        return desk.admin().get("tenants/" + client + "/access").expect(200).json();
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Set<String> ids(JsonNode... lists) {
        var ids = new HashSet<String>();
        for (var list : lists)
            each(list).map(person -> person.path("id").asText()).forEach(ids::add);
        return ids;
    }

    private JsonNode line(String client, String list, Desk.Person person) {
        return each(sight(client).path(list))
                .filter(one -> one.path("id").asText().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> grounds(JsonNode line) {
        return each(line.path("grounds"))
                .map(one -> one.path("ground").asText())
                .toList();
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    }

    private void standsIn(Desk.Person by, Desk.Person absent, Instant until) {
        desk.admin()
                .put("users/" + absent.id() + "/stand-in", Map.of("by", by.id(), "until", until))
                .expect(200);
    }

    @Test
    void whatever_is_said_of_assignments_teams_denials_and_stand_ins_the_list_is_the_walls_own_answer() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        var members = new ArrayList<Desk.Person>();
        for (var role : List.of(Role.AGENT, Role.AGENT, Role.LEAD, Role.BILLING, Role.AGENT))
            members.add(desk.person(role, null));
        var doors = new HashMap<String, Client>();
        members.forEach(member -> doors.put(member.id(), member.signIn()));
        for (var person : List.of(desk.person(Role.ADMIN, null), desk.person(Role.CLIENT_MANAGER, "acme")))
            doors.put(person.id(), person.signIn());
        var gone = desk.person(Role.AGENT, null);
        desk.assign(gone.id(), CLIENTS, List.of());
        standsIn(members.getFirst(), gone, tomorrow());
        desk.admin().delete("users/" + gone.id()).expect(200);
        desk.person(Role.MAIL_GATEWAY, null);
        var team = desk.admin()
                .post("teams", Map.of("name", "Blue", "members", List.of(), "clients", List.of()))
                .expect(201)
                .text("id");
        for (var round = 0; round < ROUNDS; round++) {
            shuffle(members, team, chance);
            for (var client : CLIENTS) mustAgree(client, doors, "seed " + seed + ", round " + round + ", " + client);
        }
    }

    private void shuffle(List<Desk.Person> members, String team, Random chance) {
        for (var member : members)
            desk.assign(member.id(), some(CLIENTS, chance), chance.nextInt(3) == 0 ? some(CLIENTS, chance) : List.of());
        var people = members.stream().map(Desk.Person::id).toList();
        var form = Map.of("name", "Blue", "members", some(people, chance), "clients", some(CLIENTS, chance));
        desk.admin().put("teams/" + team, form).expect(200);
        var absent = members.get(chance.nextInt(members.size()));
        var by = members.get((members.indexOf(absent) + 1 + chance.nextInt(members.size() - 1)) % members.size());
        if (chance.nextInt(4) == 0)
            desk.admin().delete("users/" + absent.id() + "/stand-in").expect(204);
        else standsIn(by, absent, tomorrow());
    }

    private static List<String> some(List<String> all, Random chance) {
        return all.stream().filter(one -> chance.nextBoolean()).toList();
    }

    private void mustAgree(String client, Map<String, Client> doors, String when) {
        var sight = sight(client);
        var listed = ids(sight.path("staff"), sight.path("people"));
        var own = desk.admin()
                .get("sessions/current")
                .expect(200)
                .json()
                .findPath("id")
                .asText();
        var seeing = new HashSet<String>(Set.of(own));
        doors.forEach((person, door) -> {
            if (door.get("tenants/" + client).status() == 200) seeing.add(person);
        });
        assertThat(listed).as(when).isEqualTo(seeing);
        assertThat(ids(sight.path("keptOut"))).as(when).doesNotContainAnyElementsOf(listed);
        Stream.concat(each(sight.path("staff")), each(sight.path("people")))
                .forEach(person ->
                        assertThat(grounds(person)).as("%s: %s", when, person).isNotEmpty());
    }

    @Test
    void each_is_told_with_why_since_when_and_until_when() {
        var agent = desk.person(Role.AGENT, null);
        var away = desk.person(Role.LEAD, null);
        var shut = desk.person(Role.BILLING, null);
        var manager = desk.person(Role.CLIENT_MANAGER, "acme");
        desk.assign(agent.id(), List.of("acme"), List.of());
        desk.assign(away.id(), List.of("acme"), List.of());
        desk.assign(shut.id(), List.of("acme"), List.of("acme"));
        var team = Map.of("name", "Blue", "members", List.of(agent.id()), "clients", List.of("acme"));
        desk.admin().post("teams", team).expect(201);
        var until = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        standsIn(agent, away, until);
        var line = line("acme", "staff", agent);
        assertThat(grounds(line)).containsExactly("ASSIGNED", "TEAM", "STANDS_IN");
        assertThat(line.at("/grounds/1/through").asText()).isEqualTo("Blue");
        assertThat(line.at("/grounds/2/through").asText()).isEqualTo("LEAD person");
        assertThat(Instant.parse(line.at("/grounds/2/until").asText())).isEqualTo(until);
        assertThat(line.path("rights").toString()).contains("TICKET_WORK").doesNotContain("INVOICE_READ");
        each(line.path("grounds"))
                .forEach(ground -> assertThat(Instant.parse(ground.path("since").asText()))
                        .isBetween(began, Instant.now().plusSeconds(1)));
        assertThat(grounds(line("acme", "people", manager))).containsExactly("WORKS_THERE");
        assertThat(line("acme", "keptOut", shut).path("role").asText()).isEqualTo("BILLING");
        assertThat(ids(sight("acme").path("staff"))).doesNotContain(shut.id());
        MovableClock.standAt(until);
        assertThat(grounds(line("acme", "staff", agent))).containsExactly("ASSIGNED", "TEAM");
        MovableClock.reset();
        desk.admin().put("tenants/acme/suspension").expect(200);
        assertThat(sight("acme").path("people")).isEmpty();
    }

    @Test
    void what_stays_keeps_its_beginning_when_something_else_changes() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        var team = new HashMap<String, Object>(
                Map.of("name", "Blue", "members", List.of(agent.id()), "clients", List.of("acme")));
        var made = "teams/" + desk.admin().post("teams", team).expect(201).text("id");
        var before = line("acme", "staff", agent).path("grounds");
        desk.assign(agent.id(), List.of("acme", "globex"), List.of("initech"));
        team.put("clients", List.of("acme", "initech"));
        desk.admin().put(made, team).expect(200);
        assertThat(line("acme", "staff", agent).path("grounds")).isEqualTo(before);
        assertThat(grounds(line("globex", "staff", agent))).containsExactly("ASSIGNED");
        assertThat(ids(sight("initech").path("keptOut"))).containsExactly(agent.id());
        team.put("members", List.of());
        desk.admin().put(made, team).expect(200);
        assertThat(grounds(line("acme", "staff", agent))).containsExactly("ASSIGNED");
    }

    @Test
    void a_custom_role_takes_from_what_they_may_and_nothing_from_what_they_see() {
        var agent = desk.person(Role.AGENT, null);
        desk.assign(agent.id(), List.of("acme"), List.of());
        var role = desk.admin()
                .post("custom-roles", Map.of("name", "Reader", "base", "AGENT", "without", List.of("TICKET_WORK")))
                .expect(201)
                .text("id");
        desk.admin()
                .put("users/" + agent.id() + "/custom-role", Map.of("role", role))
                .expect(200);
        var line = line("acme", "staff", agent);
        assertThat(line.path("customRole").asText()).isEqualTo("Reader");
        assertThat(line.path("rights").toString()).contains("TICKET_READ").doesNotContain("TICKET_WORK");
    }

    @Test
    void reading_it_is_noted_and_taking_it_away_takes_a_fresh_proof() {
        sight("acme");
        var csv = desk.admin().with("Accept", "text/csv");
        assertThat(csv.get("tenants/acme/access").expect(200).text())
                .startsWith("client,at,list,name,email,role,customRole,rights,ground,through,since,until")
                .contains("STAFF", "Ada Admin", ",ROLE,");
        var trail = desk.admin().get("audit?limit=200&tenant=acme").expect(200).text();
        assertThat(trail).contains("\"ACCESS_READ\"", "\"ACCESS_EXPORTED\"");
        MovableClock.standAt(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(csv.get("tenants/acme/access").problem(403).path("type").asText())
                .isEqualTo("urn:manydesk:problem:proof-needed");
        sight("acme");
    }

    @Test
    void nobody_else_reads_it() {
        var stranger = Desk.fresh().admin();
        var nothing = stranger.get("tenants/nobody/access")
                .problem(404)
                .path("detail")
                .asText();
        assertThat(stranger.get("tenants/acme/access")
                        .problem(404)
                        .path("detail")
                        .asText())
                .isEqualTo(nothing.replace("nobody", "acme"));
        desk.staff(Role.LEAD, "acme").get("tenants/acme/access").problem(403);
        desk.staff(Role.LEAD, "globex").get("tenants/acme/access").problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme").get("tenants/acme/access").problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "globex").get("tenants/acme/access").problem(404);
    }
}
