package org.manydesk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.OwnHouse;
import org.manydesk.scope.Role;

/** An administrator agrees on a client's identity provider; what it says of itself must be sound, and its secret stays one. */
@OnTheDesk
class IdentityProviderIT {
    @TempDir
    static Path folder;

    private static OwnHouse house;
    private static Desk desk;
    private static int clients;

    @BeforeAll
    static void a_provider_and_a_house() {
        house = OwnHouse.start(folder);
        desk = Desk.fresh();
    }

    @AfterAll
    static void closes_the_house() {
        if (house != null) house.close();
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static String client() {
        return desk.tenant("house" + ++clients);
    }

    private static String path(String client) {
        return "tenants/" + client + "/identity-provider";
    }

    private static Answer agreed(String client) {
        return desk.admin().put(path(client), house.agreement(client, false)).expect(200);
    }

    @Test
    void what_is_agreed_on_is_read_again_but_for_the_secret() {
        var client = client();
        assertThat(desk.admin().get(path(client)).expect(200).header("ETag")).isEqualTo("\"0\"");
        var answer = agreed(client);
        var read = desk.admin().get(path(client)).expect(200);
        assertThat(read.text("issuer")).isEqualTo(house.issuer(client));
        assertThat(read.text("clientId")).isEqualTo(OwnHouse.CLIENT_ID);
        assertThat(read.text("returnAddress")).isEqualTo("http://desk.manydesk.example/sign-in/return");
        assertThat(read.header("ETag")).isEqualTo(answer.header("ETag")).isNotEqualTo("\"0\"");
        assertThat(answer.text()
                        + read.text()
                        + desk.admin().get("audit?limit=200&tenant=" + client).text())
                .contains("IDENTITY_PROVIDER_CHANGED")
                .doesNotContain("the secret of");
    }

    @Test
    void a_change_of_something_else_meanwhile_is_refused() {
        var client = client();
        agreed(client);
        desk.admin()
                .with("If-Match", "\"0\"")
                .put(path(client), house.agreement(client, true))
                .problem(412);
        desk.admin().with("If-Match", "\"0\"").delete(path(client)).problem(412);
        desk.admin()
                .without("If-Match")
                .put(path(client), house.agreement(client, true))
                .problem(428);
    }

    @Test
    void the_secret_stays_without_a_new_one_but_is_told_to_no_other_issuer() {
        var client = client();
        agreed(client);
        var wanted = house.agreement(client, true);
        wanted.remove("clientSecret");
        assertThat(desk.admin()
                        .put(path(client), wanted)
                        .expect(200)
                        .json()
                        .path("admitting")
                        .asBoolean())
                .isTrue();
        wanted.put("issuer", house.issuer("another"));
        assertThat(desk.admin().put(path(client), wanted).pointers()).containsExactly("/clientSecret");
    }

    @Test
    void an_issuer_must_be_called_as_it_calls_itself_and_be_outside() {
        var client = client();
        for (var issuer : List.of(
                house.issuer(client) + "/",
                house.issuer(client) + "?x=y",
                "https://127.0.0.1:1/house",
                "https://169.254.169.254",
                "http://127.0.0.77/house",
                "not an address")) {
            var wanted = house.agreement(client, false);
            wanted.put("issuer", issuer);
            assertThat(desk.admin().put(path(client), wanted).expect(422).pointers())
                    .as(issuer)
                    .containsExactly("/issuer");
        }
        assertThat(desk.admin().get(path(client)).text()).doesNotContain("issuer\"");
    }

    @Test
    void it_takes_a_fresh_proof_in_person() {
        var client = client();
        var token = desk.admin()
                .post("api-tokens", Map.of("name", "program"))
                .expect(201)
                .text("token");
        Client.withToken(token)
                .put(path(client), house.agreement(client, false))
                .problem(403);
        MovableClock.standAt(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(desk.admin()
                        .put(path(client), house.agreement(client, false))
                        .problem(403)
                        .path("type")
                        .asText())
                .isEqualTo("urn:manydesk:problem:proof-needed");
        desk.admin().delete(path(client)).problem(403);
    }

    @Test
    void passwords_are_refused_where_the_house_is_the_only_way_in_and_taken_again_without_it() {
        var client = client();
        var person = desk.person(Role.REQUESTER, client);
        var credentials = Map.of("email", person.email(), "password", Desk.PASSWORD);
        var wanted = house.agreement(client, false);
        wanted.put("required", true);
        desk.admin().put(path(client), wanted).expect(200);
        assertThat(Client.anonymous()
                        .post("sessions", credentials)
                        .problem(401)
                        .path("detail")
                        .asText())
                .contains("your company's sign-in");
        var wrong = Map.of("email", person.email(), "password", "wrong");
        assertThat(Client.anonymous()
                        .post("sessions", wrong)
                        .problem(401)
                        .path("detail")
                        .asText())
                .isEqualTo("The e-mail address or the password is wrong.");
        Client.signIn(desk.person(Role.REQUESTER, client()).email(), Desk.PASSWORD);
        desk.admin().delete(path(client)).expect(204);
        Client.anonymous().post("sessions", credentials).expect(201);
    }

    @Test
    void a_client_without_mail_domains_has_nobody_to_send_there() {
        var body = desk.tenantBody("nodomain");
        body.put("mailDomains", List.of());
        desk.admin().post("tenants", body).expect(201);
        desk.admin().put(path("nodomain"), house.agreement("nodomain", false)).problem(409);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        var client = client();
        agreed(client);
        var nothing =
                desk.admin().get(path("nobody")).problem(404).path("detail").asText();
        var stranger = Desk.fresh().admin();
        assertThat(stranger.get(path(client)).problem(404).path("detail").asText())
                .isEqualTo(nothing.replace("nobody", client));
        stranger.put(path(client), house.agreement(client, true)).problem(404);
        stranger.delete(path(client)).problem(404);
        var person = desk.person(Role.REQUESTER, client);
        stranger.delete("users/" + person.id() + "/identity").problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, client()).get(path(client)).problem(404);
        desk.ofTenant(Role.CLIENT_MANAGER, client).get(path(client)).problem(403);
        desk.staff(Role.LEAD, client).get(path(client)).problem(403);
        desk.admin().delete("users/" + person.id() + "/identity").problem(404);
    }

    @Test
    void nobody_is_signed_in_by_a_header() {
        var person = desk.person(Role.REQUESTER, client());
        for (var header : List.of("X-Remote-User", "Remote-User", "X-Forwarded-User", "X-Forwarded-Email"))
            Client.anonymous()
                    .with(header, person.email())
                    .get("sessions/current")
                    .problem(401);
    }
}
