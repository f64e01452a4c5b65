package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Answer;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Role;

/** Links with which people choose a password: attacks 42 and 43. */
@OnTheDesk
class PasswordLinksIT {
    private static final String CHOSEN = "a password of my own";

    private static Desk desk;
    private static Desk other;

    @BeforeAll
    static void two_providers() {
        desk = Desk.fresh();
        other = Desk.fresh();
        desk.tenant("acme");
    }

    @AfterAll
    static void the_true_time() {
        MovableClock.reset();
    }

    private static Desk.Person invited() {
        var email = "guest-" + Long.toString(Ids.next(), 36) + "@msp.example";
        var body = Map.of("email", email, "name", "Grace Guest", "role", "AGENT");
        return new Desk.Person(desk.admin().post("users", body).expect(201).text("id"), email);
    }

    private static Answer link(Desk.Person person) {
        return desk.admin().post("users/" + person.id() + "/password-link", "").expect(201);
    }

    private static String token(Answer link) {
        return link.text("link").replaceAll(".*/", "");
    }

    private static Answer choose(String token) {
        return Client.anonymous().post("passwords", Map.of("token", token, "password", CHOSEN));
    }

    private static void assertDead(String token) {
        var refused = choose(token);
        refused.problem(422);
        assertThat(refused.text())
                .isEqualTo(choose("md_" + "x".repeat(43)).text())
                .contains("/token");
    }

    @Test
    void the_invited_choose_a_password_and_sign_in() {
        var person = invited();
        var link = link(person);
        assertThat(link.text("purpose")).isEqualTo("INVITATION");
        var lasts = Duration.between(Instant.now(), Instant.parse(link.text("expiresAt")));
        assertThat(lasts).isBetween(Duration.ofHours(71), Duration.ofHours(72));
        choose(token(link)).expect(204);
        Client.signIn(person.email(), CHOSEN).get("sessions/current").expect(200);
        assertThat(desk.admin()
                        .get("users/" + person.id())
                        .json()
                        .path("hasPassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_link_works_once_also_for_many_at_a_time() throws Exception {
        var token = token(link(invited()));
        Callable<Integer> use = () -> choose(token).status();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(Collections.nCopies(6, use)).stream()
                    .map(done -> {
                        try {
                            return done.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .sorted()
                    .toList();
            assertThat(answers).isEqualTo(List.of(204, 422, 422, 422, 422, 422));
        }
        assertDead(token);
    }

    @Test
    void a_link_is_dead_after_a_new_one_and_after_it_was_withdrawn() {
        var person = invited();
        var first = token(link(person));
        var second = token(link(person));
        assertDead(first);
        desk.admin().delete("users/" + person.id() + "/password-link").expect(204);
        assertDead(second);
    }

    @Test
    void an_invitation_is_dead_after_72_hours_and_a_reset_after_60_minutes() {
        var invitation = link(invited());
        var reset = link(desk.person(Role.AGENT, null));
        assertThat(reset.text("purpose")).isEqualTo("RESET");
        try {
            MovableClock.standAt(Instant.parse(reset.text("expiresAt")));
            assertDead(token(reset));
            MovableClock.standAt(Instant.parse(invitation.text("expiresAt")));
            assertDead(token(invitation));
        } finally {
            MovableClock.reset();
        }
        choose(token(reset)).expect(204);
    }

    @Test
    void a_link_is_dead_after_the_address_changed() throws SQLException {
        var person = invited();
        var token = token(link(person));
        try (var database = DeskAddress.database();
                var change = database.prepareStatement("UPDATE user_account SET email = ? WHERE id = ?")) {
            change.setString(1, "moved-" + person.email());
            change.setString(2, person.id());
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
        assertDead(token);
    }

    @Test
    void a_link_is_dead_after_its_person_left_also_when_they_come_back() {
        var person = invited();
        var token = token(link(person));
        desk.admin().delete("users/" + person.id()).expect(200);
        assertDead(token);
        desk.admin().post("users/" + person.id() + "/password-link", "").problem(409);
        desk.admin().put("users/" + person.id() + "/activation").expect(200);
        assertDead(token);
    }

    @Test
    void nothing_blank_and_no_hash_is_a_token() throws SQLException {
        var person = invited();
        link(person);
        for (var token : List.of("", " ", "null", "NULL", "%", "0"))
            assertThat(choose(token).problem(422).at("/errors/0/pointer").asText())
                    .isEqualTo("/token");
        try (var database = DeskAddress.database();
                var look = database.prepareStatement("SELECT HEX(token_hash) FROM password_link WHERE user_id = ?")) {
            look.setString(1, person.id());
            var row = look.executeQuery();
            assertThat(row.next()).isTrue();
            assertDead(row.getString(1));
        }
        var tooShort = Map.of("token", token(link(person)), "password", "short");
        assertThat(Client.anonymous()
                        .post("passwords", tooShort)
                        .problem(422)
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/password");
    }

    @Test
    void the_link_names_the_configured_host_whatever_the_request_claims() {
        var person = invited();
        var path = "users/" + person.id() + "/password-link";
        var evil = desk.admin()
                .with("X-Forwarded-Host", "evil.example")
                .with("X-Forwarded-Proto", "http")
                .with("Forwarded", "host=evil.example;proto=http")
                .with("X-Original-URL", "https://evil.example/")
                .with("Origin", "https://evil.example")
                .post(path, "")
                .expect(201);
        assertThat(evil.text("link")).startsWith(DeskAddress.PUBLIC + "/welcome/md_");
        assertThat(evil.text() + evil.header("Location")).doesNotContain("evil.example");
    }

    @Test
    void a_password_chosen_by_a_link_ends_every_session_and_token() {
        var person = desk.person(Role.AGENT, null);
        var session = person.signIn();
        var program = Client.withToken(session.post("api-tokens", Map.of("name", "program"))
                .expect(201)
                .text("token"));
        choose(token(link(person))).expect(204);
        session.get("sessions/current").problem(401);
        program.get("sessions/current").problem(401);
        Client.anonymous()
                .post("sessions", Map.of("email", person.email(), "password", Desk.PASSWORD))
                .problem(401);
        Client.signIn(person.email(), CHOSEN).get("sessions/current").expect(200);
    }

    @Test
    void only_administrators_of_the_provider_make_links_and_none_for_an_operator() {
        var theirs = other.person(Role.AGENT, null);
        desk.admin().post("users/" + theirs.id() + "/password-link", "").problem(404);
        desk.admin().delete("users/" + theirs.id() + "/password-link").problem(404);
        var own = desk.person(Role.REQUESTER, "acme");
        for (var role : List.of(Role.LEAD, Role.AGENT, Role.BILLING))
            desk.staff(role, "acme")
                    .post("users/" + own.id() + "/password-link", "")
                    .problem(403);
        desk.ofTenant(Role.CLIENT_MANAGER, "acme")
                .post("users/" + own.id() + "/password-link", "")
                .problem(404);
    }

    @Test
    void who_made_and_who_used_a_link_is_remembered_but_not_the_link() {
        var person = invited();
        var token = token(link(person));
        choose(token).expect(204);
        var trail = desk.admin()
                .get("audit?limit=200&from=" + Instant.now().minusSeconds(3600))
                .expect(200);
        var entries = trail.items()
                .filter(entry -> entry.path("subject").asText().equals(person.email()))
                .map(entry -> entry.path("action").asText());
        assertThat(entries).contains("PASSWORD_LINK_MADE", "PASSWORD_CHOSEN");
        assertThat(trail.text()).doesNotContain(token);
    }

    @Test
    void a_link_takes_a_fresh_proof_that_no_token_gives_and_is_never_for_oneself() {
        var admin = desk.person(Role.ADMIN, null);
        var session = admin.signIn();
        var token = Client.withToken(
                session.post("api-tokens", Map.of("name", "stolen")).expect(201).text("token"));
        var path = "users/" + invited().id() + "/password-link";
        needsProof(token.post(path, ""));
        var own = "users/" + admin.id() + "/password-link";
        session.post(own, "").problem(409);
        token.post(own, "").problem(409);
        try {
            MovableClock.goOnFrom(Instant.now().plus(Duration.ofMinutes(16)));
            needsProof(session.post(path, ""));
            session.put("sessions/current/proof", Map.of("password", Desk.PASSWORD))
                    .expect(204);
            session.post(path, "").expect(201);
        } finally {
            MovableClock.reset();
        }
    }

    private static void needsProof(Answer answer) {
        assertThat(answer.problem(403).path("type").asText()).isEqualTo("urn:manydesk:problem:proof-needed");
    }

    @Test
    void a_link_is_dead_after_its_person_changed_the_password() {
        var person = desk.person(Role.AGENT, null);
        var token = token(link(person));
        var changed = Map.of("old", Desk.PASSWORD, "password", "nine loud herons on a roof");
        person.signIn().put("profile/password", changed).expect(204);
        assertDead(token);
        Client.signIn(person.email(), "nine loud herons on a roof")
                .get("sessions/current")
                .expect(200);
    }
}
