package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

@OnTheDesk
class SeeingAsIT {
    private static Desk desk;
    private static Desk.Person manager;
    private static Desk.Person requester;

    @BeforeAll
    static void a_provider_with_two_clients() {
        desk = Desk.fresh();
        desk.tenant("acme");
        desk.tenant("bravo");
        desk.contract("acme", "2026-01-01");
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        requester = desk.person(Role.REQUESTER, "acme");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static String view(Desk.Person person) {
        return "users/" + person.id() + "/view";
    }

    private static Answer begin(Client staff, Desk.Person person) {
        return staff.post(view(person), Map.of());
    }

    private static Client seeAs(Client staff, Desk.Person person) {
        return Client.withToken(begin(staff, person).expect(201).text("token"));
    }

    private static Client admin() {
        return desk.person(Role.ADMIN, null).signIn();
    }

    private static String problem(Answer answer, int status) {
        return answer.problem(status).path("type").asText();
    }

    private static void onlyLooks(Answer answer) {
        assertThat(problem(answer, 403)).isEqualTo("urn:manydesk:problem:only-looking");
    }

    private static String ticket(Client who) {
        var body = Map.of("type", "INCIDENT", "subject", "Printer", "description", "It is out of paper.");
        return who.post("tenants/acme/tickets", body).expect(201).text("ref");
    }

    @Test
    void staff_see_what_the_person_sees_and_no_more() {
        var own = ticket(requester.signIn());
        var others = ticket(manager.signIn());
        var seen = seeAs(admin(), requester);
        assertThat(seen.get("sessions/current").expect(200).text("email")).isEqualTo(requester.email());
        assertThat(seen.get("sessions/current").text("seenBy")).startsWith("admin");
        seen.get("tickets/" + own).expect(200);
        seen.get("tickets/" + others).problem(404);
        seen.get("users").problem(403);
        seen.get("audit").problem(403);
        seeAs(admin(), manager).get("tickets/" + others).expect(200);
        seeAs(admin(), manager).get("tenants/bravo").problem(404);
    }

    @Test
    void nothing_is_changed_exported_or_proven_in_the_name_of_another() {
        var ref = ticket(manager.signIn());
        var seen = seeAs(admin(), manager);
        onlyLooks(seen.post("tenants/acme/tickets", Map.of("type", "INCIDENT", "subject", "x", "description", "x")));
        onlyLooks(seen.post("tickets/" + ref + "/messages", Map.of("kind", "CUSTOMER", "body", "x")));
        onlyLooks(seen.put("sessions/current/proof", Map.of("password", Desk.PASSWORD)));
        onlyLooks(seen.post("api-tokens", Map.of("name", "kept")));
        onlyLooks(seen.put("profile/password", Map.of("old", Desk.PASSWORD, "password", "nine herons on a roof")));
        onlyLooks(seen.post("profile/second-factor", Map.of("password", Desk.PASSWORD)));
        onlyLooks(seen.with("Accept", "text/csv, application/problem+json")
                .get("tenants/acme/contracts/ACME-C1/usage?period=2026-09"));
        for (var own : List.of("sessions", "api-tokens", "profile", "profile/second-factor")) onlyLooks(seen.get(own));
        begin(seen, requester).problem(403);
        seen.get("tickets/" + ref + "/messages").expect(200);
    }

    @Test
    void it_ends_by_itself_after_a_quarter_of_an_hour() {
        var staff = admin();
        var begun = begin(staff, manager).expect(201);
        assertThat(Duration.between(Instant.now(), Instant.parse(begun.text("expiresAt"))))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        var seen = Client.withToken(begun.text("token"));
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(14)));
        seen.get("sessions/current").expect(200);
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(15).plusSeconds(1)));
        seen.get("sessions/current").problem(401);
        staff.get("sessions/current").expect(200);
    }

    @Test
    void it_ends_with_the_session_in_which_it_began_and_when_it_is_ended() {
        var staff = admin();
        var seen = seeAs(staff, manager);
        seen.delete("sessions/current").expect(204);
        seen.get("sessions/current").problem(401);
        staff.get("sessions/current").expect(200);
        var again = seeAs(staff, manager);
        var other = seeAs(staff, requester);
        again.get("sessions/current").problem(401);
        staff.delete("sessions/current").expect(204);
        other.get("sessions/current").problem(401);
    }

    @Test
    void it_takes_a_fresh_proof_and_no_api_token() {
        var staff = admin();
        var token = Client.withToken(
                staff.post("api-tokens", Map.of("name", "script")).expect(201).text("token"));
        assertThat(problem(begin(token, manager), 403)).isEqualTo("urn:manydesk:problem:proof-needed");
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(problem(begin(staff, manager), 403)).isEqualTo("urn:manydesk:problem:proof-needed");
        staff.put("sessions/current/proof", Map.of("password", Desk.PASSWORD)).expect(204);
        begin(staff, manager).expect(201);
    }

    @Test
    void never_upward() {
        var lead = desk.staff(Role.LEAD, "acme");
        begin(lead, manager).problem(403);
        begin(lead, requester).expect(201);
        var colleague = desk.person(Role.AGENT, null);
        begin(lead, colleague).problem(403);
        begin(admin(), colleague).problem(403);
        begin(desk.staff(Role.AGENT, "acme"), requester).problem(403);
        begin(desk.staff(Role.BILLING, "acme"), requester).problem(403);
        begin(manager.signIn(), requester).problem(404);
    }

    @Test
    void a_narrowed_role_sees_as_nobody_who_reads_what_it_may_not() {
        var role = Map.of("name", "Lead without tickets", "base", "LEAD", "without", List.of("TICKET_READ"));
        var id = desk.admin().post("custom-roles", role).expect(201).text("id");
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        desk.admin()
                .put("users/" + lead.id() + "/custom-role", Map.of("role", id))
                .expect(200);
        begin(lead.signIn(), requester).problem(403);
    }

    @Test
    void people_of_other_clients_and_providers_are_not_there() {
        var elsewhere = desk.person(Role.REQUESTER, "bravo");
        var lead = desk.staff(Role.LEAD, "acme");
        var nobody = new Desk.Person("1", "");
        assertThat(begin(lead, elsewhere).problem(404).path("detail").asText().replace(elsewhere.id(), "1"))
                .isEqualTo(begin(lead, nobody).problem(404).path("detail").asText());
        begin(Desk.fresh().admin(), manager).problem(404);
    }

    @Test
    void who_loses_the_client_sees_it_no_longer() {
        var lead = desk.person(Role.LEAD, null);
        desk.assign(lead.id(), List.of("acme"), List.of());
        var seen = seeAs(lead.signIn(), requester);
        seen.get("sessions/current").expect(200);
        desk.assign(lead.id(), List.of(), List.of("acme"));
        seen.get("sessions/current").problem(401);
    }

    @Test
    void what_is_read_is_noted_under_both_names_and_the_person_knows() {
        var person = desk.person(Role.CLIENT_MANAGER, "acme");
        var session = person.signIn();
        var ref = ticket(session);
        var file = session.with("Content-Type", "application/octet-stream")
                .post("tickets/" + ref + "/attachments?name=list.txt", "who")
                .expect(201)
                .text("id");
        var staff = desk.person(Role.ADMIN, null);
        var staffSession = staff.signIn();
        seeAs(staffSession, manager);
        var seen = seeAs(staffSession, person);
        assertThat(session.get("sessions").expect(200).items().map(one -> one.path("kind")
                        .asText()))
                .contains("VIEW");
        seen.get("tickets/" + ref + "/attachments/" + file).expect(200);
        seen.delete("sessions/current").expect(204);
        var entries = desk.admin()
                .get("audit?tenant=acme&limit=200")
                .expect(200)
                .items()
                .filter(entry -> entry.path("actor").asText().equals(staff.email()))
                .toList();
        assertThat(entries.stream().map(entry -> entry.path("action").asText()))
                .containsExactly("SEEN_AS_BEGUN", "SEEN_AS_ENDED", "SEEN_AS_BEGUN", "FILE_READ", "SEEN_AS_ENDED");
        assertThat(entries.stream().map(entry -> entry.path("subject").asText()).limit(3))
                .containsExactly(manager.email(), manager.email(), person.email());
        assertThat(entries.get(3).path("details").path("seenAs").asText()).isEqualTo(person.email());
    }
}
