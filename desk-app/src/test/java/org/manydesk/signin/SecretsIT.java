package org.manydesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Desk;
import org.manydesk.harness.DeskAddress;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.harness.Timers;
import org.manydesk.hook.HookSecret;
import org.manydesk.scope.Role;

/** Whoever reads the database finds neither a password nor a token in it. */
@OnTheDesk
class SecretsIT {
    private static Desk desk;
    private static Client agent;

    @BeforeAll
    static void somebody_with_tokens() {
        desk = Desk.fresh();
        agent = desk.staff(Role.AGENT);
    }

    @AfterAll
    static void the_true_time() {
        MovableClock.reset();
    }

    @Test
    void a_token_has_256_random_bits() {
        var tokens = new HashSet<String>();
        for (int made = 0; made < 20; made++) tokens.add(token(agent, "random " + made));
        assertThat(tokens).hasSize(20).allMatch(token -> token.matches("md_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void a_key_of_webhooks_has_256_random_bits() {
        var keys = Stream.of(desk, Desk.fresh())
                .map(provider -> provider.admin().get("webhook-key").expect(200).text("key"))
                .distinct();
        assertThat(keys)
                .hasSize(2)
                .allMatch(key -> key.startsWith("whsec_")
                        && Base64.getDecoder().decode(key.substring("whsec_".length())).length == 32);
    }

    @Test
    void neither_tokens_nor_passwords_are_in_any_table() throws Exception {
        var person = desk.person(Role.AGENT, null);
        var session = Client.anonymous()
                .post("sessions", Map.of("email", person.email(), "password", Desk.PASSWORD))
                .expect(201)
                .text("token");
        var made = token(Client.withToken(session), "kept as a hash");
        var again = token(Client.withToken(session).with("Idempotency-Key", "once-" + desk.mark()), "twice");
        for (var secret : List.of(session, made, again, Desk.PASSWORD))
            assertThat(tablesWith(secret)).isEmpty();
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement("SELECT COUNT(*) FROM access_token WHERE token_hash = ?")) {
            statement.setBytes(1, MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8)));
            var rows = statement.executeQuery();
            assertThat(rows.next() && rows.getInt(1) == 1).isTrue();
        }
    }

    @Test
    void what_has_to_be_read_back_is_in_no_table_as_it_is() throws Exception {
        var app = agent.post("profile/second-factor", Map.of("password", Desk.PASSWORD))
                .expect(201)
                .text("secret");
        var key = desk.admin().get("webhook-key").expect(200).text("key");
        for (var secret : List.of(TotpSecret.parse(app).bytes(), new HookSecret(key).bytes()))
            assertThat(tablesWith(secret)).isEmpty();
        assertThat(tablesWith(key)).isEmpty();
        assertThat(tablesWith("sealed1:")).contains("second_factor.shared_secret", "webhook_key.secret");
    }

    @Test
    void a_call_that_comes_again_makes_no_second_token_and_shows_no_secret() {
        var twice = agent.with("Idempotency-Key", "again-" + desk.mark());
        var first = twice.post("api-tokens", Map.of("name", "only one")).expect(201);
        var second = twice.post("api-tokens", Map.of("name", "only one"));
        second.problem(409);
        assertThat(second.text()).doesNotContain(first.text("token"));
        assertThat(agent.get("api-tokens?limit=200")
                        .items()
                        .filter(token -> token.path("name").asText().equals("only one")))
                .hasSize(1);
    }

    @Test
    void answers_that_may_be_given_again_are_gone_after_a_day() throws SQLException {
        var key = "forgotten-" + desk.mark();
        desk.admin()
                .with("Idempotency-Key", key)
                .post("tenants", desk.tenantBody("kept"))
                .expect(201);
        Timers.forgetAnswers();
        assertThat(kept(key)).isEqualTo(1);
        MovableClock.goOnFrom(Instant.now().plus(25, ChronoUnit.HOURS));
        try {
            Timers.forgetAnswers();
        } finally {
            MovableClock.reset();
        }
        assertThat(kept(key)).isZero();
    }

    private static int kept(String key) throws SQLException {
        try (var database = DeskAddress.database();
                var statement =
                        database.prepareStatement("SELECT COUNT(*) FROM idempotent_answer WHERE idem_key = ?")) {
            statement.setString(1, key);
            var rows = statement.executeQuery();
            return rows.next() ? rows.getInt(1) : -1;
        }
    }

    private static String token(Client owner, String name) {
        return owner.post("api-tokens", Map.of("name", name)).expect(201).text("token");
    }

    /** Those that hold the text in any column of text or bytes. */
    private static List<String> tablesWith(Object text) throws SQLException {
        var found = new ArrayList<String>();
        try (var database = DeskAddress.database();
                var columns = database.createStatement()
                        .executeQuery(
                                "SELECT table_name, column_name FROM information_schema.columns"
                                        + " WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'char', 'text',"
                                        + " 'mediumtext', 'longtext', 'json', 'blob', 'mediumblob', 'longblob', 'varbinary')")) {
            while (columns.next()) {
                var sql = "SELECT COUNT(*) FROM `%s` WHERE INSTR(CAST(`%s` AS BINARY), ?) > 0"
                        .formatted(columns.getString(1), columns.getString(2));
                try (var search = database.prepareStatement(sql)) {
                    search.setObject(1, text);
                    var rows = search.executeQuery();
                    if (rows.next() && rows.getInt(1) > 0) found.add(columns.getString(1) + "." + columns.getString(2));
                }
            }
        }
        return found;
    }

    @Test
    void an_answer_that_shows_a_secret_is_not_kept_for_a_call_that_comes_again() throws SQLException {
        var person = desk.person(Role.AGENT, null);
        var client = person.signIn();
        var password = Map.of("password", Desk.PASSWORD);
        var credentials = Map.of("email", person.email(), "password", Desk.PASSWORD);
        assertThat(tablesWith(shownOnce(client, "sessions", credentials, "token")))
                .isEmpty();
        assertThat(tablesWith(shownOnce(client, "profile/second-factor", password, "secret")))
                .isEmpty();
        var link = shownOnce(desk.admin(), "users/" + person.id() + "/password-link", "", "link");
        assertThat(tablesWith(link.replaceAll(".*/", ""))).isEmpty();
    }

    private static String shownOnce(Client who, String path, Object body, String member) {
        var keyed = who.with("Idempotency-Key", path + desk.mark());
        var secret = keyed.post(path, body).expect(201).text(member);
        var again = keyed.post(path, body);
        again.problem(409);
        assertThat(again.text()).doesNotContain(secret);
        return secret;
    }
}
