package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Role;

/** Who only writes is listed beside a client's people, and can be invited. */
@OnTheDesk
class ContactsIT {
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

    private static String ticket(Desk of, String tenant, String email) {
        var body = Map.of(
                "type",
                "QUESTION",
                "subject",
                "S",
                "description",
                "D",
                "requester",
                Map.of("email", email, "name", "Wanda Writer"));
        return of.admin()
                .post("tenants/" + tenant + "/tickets", body)
                .expect(201)
                .text("ref");
    }

    private static List<String> contacts(String tenant) {
        return desk.admin()
                .get("tenants/" + tenant + "/contacts?limit=200")
                .expect(200)
                .items()
                .map(one -> one.path("email").asText())
                .toList();
    }

    @Test
    void who_writes_without_an_account_is_invited_and_sees_what_they_wrote() {
        var email = "wanda-" + desk.mark() + "@acme.example";
        var ref = ticket(desk, "acme", email);
        ticket(desk, "acme", "someone-else@acme.example");
        assertThat(contacts("acme")).contains(email);
        assertThat(contacts("globex")).doesNotContain(email);
        var invited = desk.admin()
                .post("tenants/acme/contacts/invitations", Map.of("email", email.toUpperCase(java.util.Locale.ROOT)))
                .expect(201);
        assertThat(invited.json().at("/user/role").asText()).isEqualTo("REQUESTER");
        assertThat(contacts("acme")).doesNotContain(email);
        var token = invited.json().at("/passwordLink/link").asText().replaceAll(".*/", "");
        Client.anonymous()
                .post("passwords", Map.of("token", token, "password", Desk.PASSWORD))
                .expect(204);
        var tickets =
                Client.signIn(email, Desk.PASSWORD).get("tickets").expect(200).items();
        assertThat(tickets.map(one -> one.path("ref").asText())).containsExactly(ref);
        desk.admin()
                .post("tenants/acme/contacts/invitations", Map.of("email", email))
                .problem(422);
    }

    @Test
    void an_account_of_the_same_client_and_address_is_the_same_person() {
        var person = desk.person(Role.REQUESTER, "acme");
        ticket(desk, "acme", person.email());
        ticket(desk, "globex", person.email());
        assertThat(contacts("acme")).doesNotContain(person.email());
        assertThat(contacts("globex")).contains(person.email());
        desk.admin()
                .post("tenants/globex/contacts/invitations", Map.of("email", person.email()))
                .problem(409);
    }

    @Test
    void contacts_of_others_are_neither_told_nor_invited() {
        var email = "theirs-" + desk.mark() + "@theirs.example";
        ticket(other, "theirs", email);
        desk.admin().get("tenants/theirs/contacts").problem(404);
        desk.admin()
                .post("tenants/theirs/contacts/invitations", Map.of("email", email))
                .problem(404);
        var foreign = desk.admin().post("tenants/acme/contacts/invitations", Map.of("email", email));
        var unknown = desk.admin().post("tenants/acme/contacts/invitations", Map.of("email", "x" + email));
        foreign.problem(422);
        assertThat(foreign.text()).isEqualTo(unknown.text());
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            desk.staff(role, "acme").get("tenants/acme/contacts").problem(403);
        for (var role : List.of(Role.CLIENT_MANAGER, Role.REQUESTER))
            desk.ofTenant(role, "acme")
                    .post("tenants/acme/contacts/invitations", Map.of("email", email))
                    .problem(403);
    }
}
