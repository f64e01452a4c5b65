package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;

@OnTheDesk
class PeopleIT {
    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("globex");
        other.tenant("theirs");
    }

    @Test
    void an_assignment_counts_at_once_and_so_does_its_end() {
        var person = desk.person(Role.AGENT, null);
        var agent = person.signIn();
        assertThat(keys(agent)).isEmpty();
        desk.assign(person.id(), List.of("acme", "globex"), List.of());
        assertThat(keys(agent)).containsExactly("acme", "globex");
        desk.assign(person.id(), List.of("acme", "globex"), List.of("globex"));
        assertThat(keys(agent)).containsExactly("acme");
        agent.get("tenants/globex").problem(404);
        desk.assign(person.id(), List.of(), List.of());
        assertThat(keys(agent)).isEmpty();
        agent.get("tenants/acme").problem(404);
    }

    @Test
    void who_is_only_denied_sees_nothing() {
        var person = desk.person(Role.LEAD, null);
        desk.assign(person.id(), List.of(), List.of("acme"));
        assertThat(keys(person.signIn())).isEmpty();
    }

    @Test
    void an_administrator_sees_all_clients_and_a_mail_gateway_none() {
        assertThat(keys(desk.staff(Role.ADMIN))).contains("acme", "globex").doesNotContain("theirs");
        desk.staff(Role.MAIL_GATEWAY).get("tenants").problem(403);
    }

    @Test
    void a_client_of_another_provider_cannot_be_assigned_and_looks_like_none() {
        var person = desk.person(Role.AGENT, null);
        var path = "users/" + person.id() + "/assignments";
        var foreign = desk.admin().put(path, Map.of("allow", List.of("theirs")));
        var unknown = desk.admin().put(path, Map.of("allow", List.of("theirz")));
        foreign.problem(422);
        assertThat(foreign.text()).isEqualTo(unknown.text().replace("theirz", "theirs"));
    }

    @Test
    void people_of_another_provider_are_unknown() {
        var theirs = other.person(Role.AGENT, null);
        var foreign = desk.admin().get("users/" + theirs.id());
        foreign.problem(404);
        var unknown = desk.admin().get("users/1");
        assertThat(withoutInstance(foreign.json())).isEqualTo(withoutInstance(unknown.json()));
        desk.admin().delete("users/" + theirs.id()).problem(404);
        desk.admin()
                .put("users/" + theirs.id() + "/assignments", Map.of("allow", List.of("acme")))
                .problem(404);
        assertThat(desk.admin().get("users?limit=200").text()).doesNotContain(theirs.email());
        theirs.signIn().get("sessions/current").expect(200);
    }

    @Test
    void an_address_is_taken_once_in_the_installation() {
        var mine = desk.person(Role.AGENT, null);
        var again = Map.of("email", mine.email(), "name", "Again", "role", "AGENT");
        desk.admin().post("users", again).problem(409);
        var elsewhere = other.admin().post("users", again);
        elsewhere.problem(409);
        assertThat(elsewhere.text()).doesNotContain(mine.id()).doesNotContain("Duplicate");
    }

    @Test
    void only_an_operator_lets_in_operators() {
        var body = Map.of("email", "op-" + desk.mark() + "@msp.example", "name", "Op", "role", "OPERATOR");
        desk.admin().post("users", body).problem(403);
        desk.admin().get("providers").problem(403);
        desk.admin().post("providers", Map.of("name", "X")).problem(403);
    }

    @Test
    void only_administrators_see_and_change_people() {
        var id = desk.person(Role.AGENT, null).id();
        var others = Stream.of(
                desk.staff(Role.LEAD, "acme"),
                desk.staff(Role.AGENT, "acme"),
                desk.staff(Role.BILLING, "acme"),
                desk.staff(Role.MAIL_GATEWAY));
        others.forEach(client -> {
            client.get("users").problem(403);
            assertThat(client.get("users/" + id).status()).isIn(403, 404);
            client.post("users", Map.of()).problem(403);
            assertThat(client.delete("users/" + id).status()).isIn(403, 404);
        });
        Stream.of(desk.ofTenant(Role.CLIENT_MANAGER, "acme"), desk.ofTenant(Role.REQUESTER, "acme"))
                .forEach(client -> client.get("users/" + id).problem(404));
    }

    @Test
    void members_that_are_not_asked_for_change_nothing() {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "email",
                "mass-" + desk.mark() + "@msp.example",
                "name",
                "Mass",
                "role",
                "AGENT",
                "password",
                Desk.PASSWORD));
        body.putAll(
                Map.of("id", "1", "providerId", other.id(), "provider", other.id(), "tenantId", "1", "active", false));
        var made = desk.admin().post("users", body).expect(201);
        assertThat(made.text("id")).isNotEqualTo("1");
        assertThat(made.json().path("active").asBoolean()).isTrue();
        other.admin().get("users/" + made.text("id")).problem(404);
    }

    @Test
    void who_is_taken_back_signs_in_anew_and_nothing_that_was_open_lives_again() {
        var person = desk.person(Role.AGENT, null);
        desk.assign(person.id(), List.of("acme"), List.of());
        var session = person.signIn();
        var program = Client.withToken(session.post("api-tokens", Map.of("name", "left behind"))
                .expect(201)
                .text("token"));
        desk.admin().delete("users/" + person.id()).expect(200);
        program.get("tickets").problem(401);
        var back = desk.admin().put("users/" + person.id() + "/activation").expect(200);
        assertThat(back.json().path("active").asBoolean()).isTrue();
        session.get("tickets").problem(401);
        program.get("tickets").problem(401);
        var again = person.signIn();
        assertThat(keys(again)).containsExactly("acme");
        assertThat(again.get("api-tokens").expect(200).items()).isEmpty();
    }

    @Test
    void whoever_left_looks_to_a_stranger_as_a_wrong_password_does() {
        var person = desk.person(Role.AGENT, null);
        desk.admin().delete("users/" + person.id()).expect(200);
        var former = Client.anonymous().post("sessions", Map.of("email", person.email(), "password", Desk.PASSWORD));
        former.problem(401);
        var unknown = Client.anonymous()
                .post("sessions", Map.of("email", "nobody-" + person.email(), "password", Desk.PASSWORD));
        assertThat(former.text()).isEqualTo(unknown.text());
    }

    @Test
    void the_open_tickets_of_who_left_stay_theirs_until_they_are_given_away() {
        var person = desk.person(Role.AGENT, null);
        desk.assign(person.id(), List.of("acme"), List.of());
        var requester = Map.of("email", "r@acme.example", "name", "R");
        var opened = desk.admin()
                .post(
                        "tenants/acme/tickets",
                        Map.of("type", "QUESTION", "subject", "S", "description", "D", "requester", requester))
                .expect(201)
                .text("ref");
        desk.admin()
                .patch("tickets/" + opened, Map.of("assignee", person.email()))
                .expect(200);
        desk.admin().delete("users/" + person.id()).expect(200);
        var left = desk.admin().get("tickets?assignee=" + person.email()).expect(200);
        assertThat(left.items().map(ticket -> ticket.path("ref").asText())).containsExactly(opened);
        assertThat(left.text()).contains(person.email());
        var heir = desk.person(Role.AGENT, null);
        desk.assign(heir.id(), List.of("acme"), List.of());
        desk.admin()
                .patch("tickets/" + opened, Map.of("assignee", heir.email()))
                .expect(200);
        desk.admin()
                .patch("tickets/" + opened, Map.of("assignee", person.email()))
                .problem(422);
    }

    @Test
    void nobody_shows_themselves_out_nor_an_operator() {
        var me = desk.admin().get("sessions/current").text("id");
        desk.admin().delete("users/" + me).problem(409);
        var operator = Desk.operator();
        var email = "second-" + desk.mark() + "@msp.example";
        var hers = operator.post(
                        "users",
                        Map.of("email", "adm-" + email, "name", "A", "role", "ADMIN", "password", Desk.PASSWORD))
                .expect(201);
        var his = operator.post("users", Map.of("email", email, "name", "Op", "role", "OPERATOR"))
                .expect(201)
                .text("id");
        var admin = Client.signIn("adm-" + email, Desk.PASSWORD);
        admin.delete("users/" + his).problem(403);
        admin.put("users/" + his + "/activation").problem(403);
        admin.post("users/" + his + "/password-link", "").problem(403);
        operator.delete("users/" + his).expect(200);
        operator.delete("users/" + hers.text("id")).expect(200);
    }

    @Test
    void somebody_marries_is_promoted_and_moves_and_what_was_open_ends() {
        var person = desk.person(Role.AGENT, null);
        var path = "users/" + person.id();
        var session = person.signIn();
        desk.admin().patch(path, Map.of("name", "Jo Married")).expect(200);
        assertThat(session.get("sessions/current").expect(200).text("name")).isEqualTo("Jo Married");
        desk.admin().patch(path, Map.of("role", "LEAD")).expect(200);
        session.get("sessions/current").problem(401);
        var lead = person.signIn();
        var program = Client.withToken(
                lead.post("api-tokens", Map.of("name", "lead's")).expect(201).text("token"));
        assertThat(lead.get("sessions/current").text("role")).isEqualTo("LEAD");
        var moved = "moved-" + person.email();
        desk.admin()
                .patch(path, Map.of("email", " " + moved.toUpperCase(Locale.ROOT)))
                .expect(200);
        lead.get("sessions/current").problem(401);
        program.get("tickets").problem(401);
        Client.anonymous()
                .post("sessions", Map.of("email", person.email(), "password", Desk.PASSWORD))
                .problem(401);
        Client.signIn(moved, Desk.PASSWORD).get("sessions/current").expect(200);
        var told = desk.admin()
                .get("audit?limit=200")
                .expect(200)
                .items()
                .filter(entry -> entry.path("action").asText().equals("PERSON_CHANGED"))
                .map(Object::toString)
                .toList();
        assertThat(told).anyMatch(entry -> entry.contains(moved) && entry.contains("\"email\":\"" + person.email()));
        assertThat(told).anyMatch(entry -> entry.contains("\"role\":\"AGENT\"") && entry.contains("\"role\":\"LEAD\""));
    }

    @Test
    void tickets_follow_the_address_of_who_asked_and_no_others() {
        var mark = desk.mark() + "-" + Ids.next();
        var person = desk.person(Role.REQUESTER, "acme");
        var byOld = asked("acme", person.email());
        var byNew = asked("acme", "new-" + mark + "@acme.example");
        var elsewhere = asked("globex", "new-" + mark + "@acme.example");
        desk.admin().patch("tickets/" + byOld, Map.of("subject", "Still mine")).expect(200);
        desk.admin()
                .patch("users/" + person.id(), Map.of("email", "new-" + mark + "@acme.example", "name", "New Name"))
                .expect(200);
        var again = Client.signIn("new-" + mark + "@acme.example", Desk.PASSWORD);
        var seen = again.get("tickets").expect(200).items().map(ticket -> ticket.path("ref")
                .asText());
        assertThat(seen).containsExactlyInAnyOrder(byOld, byNew);
        again.get("tickets/" + elsewhere).problem(404);
        assertThat(desk.admin().get("audit?tenant=acme&limit=200").expect(200).items())
                .filteredOn(entry -> entry.path("action").asText().equals("TICKETS_JOINED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString())
                        .contains(person.email(), "new-" + mark + "@acme.example", "\"asked\":1"));
        assertThat(desk.admin()
                        .get("tickets/" + byOld)
                        .json()
                        .at("/requester/name")
                        .asText())
                .isEqualTo("New Name");
        assertThat(desk.admin()
                        .get("tickets/" + elsewhere)
                        .json()
                        .at("/requester/name")
                        .asText())
                .isEqualTo("R");
    }

    private static String asked(String tenant, String email) {
        var requester = Map.of("email", email, "name", "R");
        var body = Map.of("type", "QUESTION", "subject", "S", "description", "D", "requester", requester);
        return desk.admin()
                .post("tenants/" + tenant + "/tickets", body)
                .expect(201)
                .text("ref");
    }

    @Test
    void nobody_becomes_what_they_must_not_be() {
        var agent = "users/" + desk.person(Role.AGENT, null).id();
        var requester = "users/" + desk.person(Role.REQUESTER, "acme").id();
        var me = "users/" + desk.admin().get("sessions/current").text("id");
        var admin = desk.admin();
        for (var role : List.of("REQUESTER", "MAIL_GATEWAY"))
            admin.patch(agent, Map.of("role", role)).problem(422);
        admin.patch(requester, Map.of("role", "AGENT")).problem(422);
        admin.patch(agent, Map.of("role", "OPERATOR")).problem(403);
        admin.patch(me, Map.of("role", "AGENT")).problem(409);
        admin.patch(me, Map.of("email", "me-" + desk.mark() + "@msp.example")).problem(409);
        admin.patch(agent, Map.of("email", "nobody")).problem(422);
        admin.patch(agent, Map.of("name", " ")).problem(422);
        admin.patch(agent, Map.of("tenant", "acme", "active", false)).problem(422);
        admin.without("If-Match").patch(agent, Map.of("name", "N")).problem(428);
        admin.with("If-Match", "\"77\"").patch(agent, Map.of("name", "N")).problem(412);
        var token = Client.withToken(
                admin.post("api-tokens", Map.of("name", "no proof")).expect(201).text("token"));
        needsProof(token.patch(agent, Map.of("email", "x-" + desk.mark() + "@msp.example")));
        needsProof(token.patch(agent, Map.of("role", "ADMIN")));
        token.patch(agent, Map.of("role", "BILLING")).expect(200);
        desk.staff(Role.LEAD, "acme").patch(requester, Map.of("name", "N")).problem(403);
    }

    @Test
    void an_address_that_anybody_has_is_not_given_twice_and_no_stranger_is_changed() {
        var mine = "users/" + desk.person(Role.AGENT, null).id();
        var taken = desk.person(Role.AGENT, null).email();
        var theirs = other.person(Role.AGENT, null);
        desk.admin().patch(mine, Map.of("email", taken)).problem(409);
        desk.admin().patch(mine, Map.of("email", theirs.email())).problem(409);
        var foreign = desk.admin().patch("users/" + theirs.id(), Map.of("name", "Mine"));
        var unknown = desk.admin().patch("users/1", Map.of("name", "Mine"));
        assertThat(withoutInstance(foreign.problem(404))).isEqualTo(withoutInstance(unknown.problem(404)));
        assertThat(other.admin().get("users/" + theirs.id()).text("name")).isNotEqualTo("Mine");
    }

    private static List<String> keys(Client client) {
        return client.get("tenants")
                .expect(200)
                .items()
                .map(t -> t.path("key").asText())
                .toList();
    }

    private static ObjectNode withoutInstance(com.fasterxml.jackson.databind.JsonNode problem) {
        ObjectNode copy = problem.deepCopy();
        copy.remove("instance");
        return copy;
    }

    @Test
    void administrators_are_let_in_and_taken_back_after_a_fresh_proof_that_no_token_gives() {
        var admin = desk.person(Role.ADMIN, null).signIn();
        var token = Client.withToken(
                admin.post("api-tokens", Map.of("name", "stolen")).expect(201).text("token"));
        needsProof(token.post("users", body("ADMIN")));
        token.post("users", body("AGENT")).expect(201);
        var second = admin.post("users", body("ADMIN")).expect(201).text("id");
        admin.delete("users/" + second).expect(200);
        needsProof(token.put("users/" + second + "/activation"));
        try {
            MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
            needsProof(admin.post("users", body("ADMIN")));
            needsProof(admin.put("users/" + second + "/activation"));
            admin.post("users", body("LEAD")).expect(201);
            admin.put("sessions/current/proof", Map.of("password", Desk.PASSWORD))
                    .expect(204);
            admin.put("users/" + second + "/activation").expect(200);
        } finally {
            MovableClock.reset();
        }
    }

    private static Map<String, String> body(String role) {
        var email = Long.toString(Ids.next(), 36) + "@msp.example";
        return Map.of("email", email, "name", "Some " + role, "role", role, "password", Desk.PASSWORD);
    }

    private static void needsProof(Answer answer) {
        assertThat(answer.problem(403).path("type").asText()).isEqualTo("urn:manydesk:problem:proof-needed");
    }

    @Test
    void an_operators_token_creates_no_provider_with_an_administrator() {
        var operator = Desk.operator();
        var made = operator.post("api-tokens", Map.of("name", "stolen")).expect(201);
        var admin = new java.util.HashMap<>(body("ADMIN"));
        admin.remove("role");
        var provider = Map.of("name", "Not this one " + desk.mark(), "admin", admin);
        needsProof(Client.withToken(made.text("token")).post("providers", provider));
        assertThat(operator.get("providers?limit=200").expect(200).text()).doesNotContain("Not this one");
        operator.delete("api-tokens/" + made.text("id")).expect(204);
    }
}
