package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.PlantedPasskey;
import org.manydesk.scope.Role;

/** What is kept of passkeys, over REST; they are made and used on pages. */
@OnTheDesk
class PasskeysIT {
    private static final String OWN = "profile/passkeys";

    private static Desk desk;

    @BeforeAll
    static void a_provider_with_a_client() {
        desk = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterEach
    void the_true_time() {
        MovableClock.reset();
    }

    private static String type(Answer answer) {
        return answer.problem(403).path("type").asText();
    }

    @Test
    void one_sees_and_removes_ones_own_which_is_told_in_the_trail() {
        var person = desk.person(Role.CLIENT_MANAGER, "acme");
        var key = PlantedPasskey.of(person.id());
        var client = person.signIn();
        var listed = client.get(OWN).expect(200);
        assertThat(listed.items().map(one -> one.path("id").asText())).containsExactly(key);
        assertThat(listed.text()).contains("\"name\":\"Phone\"").doesNotContain("lastUsedAt", "credential", "handle");
        client.without("If-Match").delete(OWN + "/" + key).problem(428);
        client.with("If-Match", "\"17\"").delete(OWN + "/" + key).problem(412);
        client.delete(OWN + "/" + key).expect(204);
        client.delete(OWN + "/" + key).problem(404);
        assertThat(client.get(OWN).expect(200).items()).isEmpty();
        var told = desk.admin().get("audit?tenant=acme&limit=200").expect(200).items();
        assertThat(told.filter(entry -> entry.path("subject").asText().equals(person.email()))
                        .map(entry -> entry.path("action").asText()))
                .contains("PASSKEY_REMOVED");
    }

    @Test
    void removing_takes_a_fresh_proof_that_no_api_token_gives() {
        var person = desk.person(Role.AGENT, null);
        var key = OWN + "/" + PlantedPasskey.of(person.id());
        var client = person.signIn();
        var token = Client.withToken(
                client.post("api-tokens", Map.of("name", "script")).expect(201).text("token"));
        assertThat(type(token.delete(key))).isEqualTo("urn:manydesk:problem:proof-needed");
        MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(type(client.delete(key))).isEqualTo("urn:manydesk:problem:proof-needed");
        client.put("sessions/current/proof", Map.of("password", Desk.PASSWORD)).expect(204);
        client.delete(key).expect(204);
    }

    @Test
    void anothers_is_answered_as_one_that_does_not_exist() {
        var other = desk.person(Role.REQUESTER, "acme");
        var foreign = PlantedPasskey.of(other.id());
        for (var client : java.util.List.of(
                desk.ofTenant(Role.CLIENT_MANAGER, "acme"),
                desk.staff(Role.AGENT, "acme"),
                desk.admin(),
                Desk.fresh().admin())) {
            var unknown = client.delete(OWN + "/1").problem(404).path("detail").asText();
            assertThat(client.delete(OWN + "/" + foreign)
                            .problem(404)
                            .path("detail")
                            .asText())
                    .isEqualTo(unknown.replace("1", foreign));
        }
        assertThat(other.signIn().get(OWN).items()).hasSize(1);
    }

    @Test
    void an_administrator_removes_those_of_their_people_who_lost_them_and_nobody_elses() {
        var person = desk.person(Role.REQUESTER, "acme");
        var key = PlantedPasskey.of(person.id());
        var path = "users/" + person.id() + "/passkeys";
        assertThat(desk.admin().get(path).expect(200).text()).contains(key);
        for (var reader :
                java.util.List.of(desk.staff(Role.LEAD, "acme"), desk.ofTenant(Role.CLIENT_MANAGER, "acme"))) {
            assertThat(reader.get(path).status()).isIn(403, 404);
            assertThat(reader.delete(path).status()).isIn(403, 404);
        }
        Desk.fresh().admin().get(path).problem(404);
        Desk.fresh().admin().delete(path).problem(404);
        var admin = desk.person(Role.ADMIN, null);
        PlantedPasskey.of(admin.id());
        admin.signIn().delete("users/" + admin.id() + "/passkeys").problem(403);
        desk.admin().delete(path).expect(204);
        desk.admin().delete(path).problem(409);
        assertThat(person.signIn().get(OWN).items()).isEmpty();
    }

    @Test
    void only_operators_remove_those_of_an_operator() {
        var root = Desk.operator();
        var id = root.get("sessions/current").expect(200).text("id");
        desk.admin().delete("users/" + id + "/passkeys").problem(404);
    }

    @Test
    void who_is_erased_leaves_none_behind() throws SQLException {
        desk.tenant("erased");
        var person = desk.person(Role.REQUESTER, "erased");
        PlantedPasskey.of(person.id());
        var admin = desk.person(Role.ADMIN, null).signIn();
        admin.post("tenants/erased/personal-data/erasure", Map.of("email", person.email()))
                .expect(200);
        try (var database = DeskAddress.database();
                var count = database.prepareStatement("SELECT COUNT(*) FROM passkey WHERE user_id = ?")) {
            count.setString(1, person.id());
            var rows = count.executeQuery();
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
