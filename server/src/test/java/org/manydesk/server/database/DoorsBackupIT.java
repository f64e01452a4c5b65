package org.manydesk.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.schema.Query;
import org.manydesk.schema.Rows;
import org.manydesk.schema.Schema;
import org.manydesk.server.backup.BackingUp;
import org.manydesk.server.backup.Checksums;
import org.manydesk.server.backup.Existing;
import org.manydesk.server.backup.Restoring;
import org.manydesk.server.backup.Way;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.Vault;

/**
 * The ways in of a client's people come back with the client: their own house, their passkeys, what their directory says. What
 * of them is secret lies sealed in the database and in backups.
 */
class DoorsBackupIT {
    private static final List<String> OF_DOORS =
            List.of("scim_person", "scim_token", "passkey", "identity_link", "identity_provider");
    private static final List<String> ROWS = List.of(
            "INSERT INTO provider (id, version, name, legal_name, address, country, vat_id, brand, bank_account,"
                    + " email, four_eyes, payment_days, created_at) VALUES (1, 1, 'MSP', 'MSP Ltd', 'Street', 'GB', '',"
                    + " '#123456', '', 'a@msp.example', 0, 30, '2026-01-02 03:04:05.678901')",
            "INSERT INTO audit_chain VALUES (1, 0, 1, 0, REPEAT('0', 64), 0, REPEAT('0', 64))",
            client(11, "acme"),
            client(12, "beta"),
            person(21, 11),
            person(22, 12),
            provider(31, 11),
            provider(32, 12),
            link(41, 11, 31, 21),
            link(42, 12, 32, 22),
            passkey(51, 21),
            passkey(52, 22),
            token(61, 11),
            token(62, 12),
            directory(71, 11, 21),
            directory(72, 12, 22));

    private static final String OLD = Vault.randomKey();
    private static final String NEW = Vault.randomKey();

    /** Opens whatever any of these tests sealed. */
    private static final Way WITH_ALL_KEYS = new Way(Existing.IS_REPLACED, Optional.of(Vault.of(NEW + "," + OLD)));

    private static final byte[] APP = "an app of 20 letters".getBytes(UTF_8);

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static DatabaseAddress address;
    private static Path desk;

    @BeforeAll
    static void clients_with_doors() throws Exception {
        database = new EmbeddedDatabase(folder.resolve("data"), folder.resolve("database.log"));
        address = database.start().complete();
        new Migrations(address).apply();
        for (var row : ROWS) change(row);
        desk = Files.createDirectories(folder.resolve("desk"));
    }

    @AfterAll
    static void the_database_stops() {
        database.close();
    }

    @Test
    void they_are_as_they_were_and_those_of_others_stay_as_they_are() throws Exception {
        var backup = folder.resolve("acme.zip");
        var saved = doors();
        var kept = secret(32);
        backUp("acme", backup);

        for (var table : OF_DOORS) change("DELETE FROM " + table + " WHERE id IN (31, 41, 51, 61, 71)");
        change("UPDATE identity_provider SET client_secret = 'changed since' WHERE id = 32");
        var changed = doors();
        assertThat(changed.keySet()).isEqualTo(saved.keySet());
        for (var table : OF_DOORS) assertThat(changed.get(table)).isNotEqualTo(saved.get(table));
        restore(WITH_ALL_KEYS, "acme", backup);

        change("UPDATE identity_provider SET client_secret = '%s' WHERE id = 32 AND client_secret = 'changed since'"
                .formatted(kept));
        assertThat(doors()).isEqualTo(saved);
    }

    @Test
    void secrets_are_sealed_once_by_whoever_comes_first_and_nowhere_as_they_are() throws Exception {
        lieOpen();
        assertThat(dump())
                .contains("the secret of 11", "whsec_open", Base64.getEncoder().encodeToString(APP));
        var vault = Vault.of(OLD);
        Callable<Integer> node = () -> new SealedSecrets(address).seal(vault);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var closed = nodes.invokeAll(Collections.nCopies(4, node)).stream()
                    .mapToInt(Future::resultNow)
                    .sorted()
                    .toArray();
            assertThat(closed).containsExactly(0, 0, 0, 5);
        }
        assertThat(dump())
                .doesNotContain(
                        "the secret of", "whsec_open", Base64.getEncoder().encodeToString(APP));
        assertThat(vault.open(SealedColumn.IDENTITY_PROVIDER.of(11, 31), secret(31)))
                .isEqualTo("the secret of 11");
        assertThat(vault.open(SealedColumn.AUTHENTICATOR_APP.of(1, 21), app())).isEqualTo(APP);
    }

    @Test
    void a_newer_key_takes_over_and_one_that_is_missing_is_named() throws Exception {
        lieOpen();
        var secrets = new SealedSecrets(address);
        secrets.seal(Vault.of(OLD));
        var before = dump();
        assertThatThrownBy(() -> secrets.seal(Vault.of(NEW)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("sealed with the key " + Vault.of(OLD).sealsWith())
                .hasMessageContaining("MANYDESK_SECRET_KEY")
                .hasMessageContaining("--without-secrets");
        assertThatThrownBy(() -> secrets.mustOpenWith(Vault.of(NEW)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("sealed with the key " + Vault.of(OLD).sealsWith());
        assertThat(dump()).isEqualTo(before);
        secrets.mustOpenWith(Vault.of(NEW + "," + OLD));
        assertThat(secrets.seal(Vault.of(NEW + "," + OLD))).isEqualTo(5);
        assertThat(secrets.key()).isEqualTo(Vault.of(NEW).sealsWith());
        assertThat(secrets.seal(Vault.of(NEW))).isZero();
        assertThat(Vault.of(NEW).open(SealedColumn.HOOK.of(11, 81), hook())).isEqualTo("whsec_open");
    }

    @Test
    void a_key_that_sealed_nothing_that_is_left_is_not_missed() throws Exception {
        lieOpen();
        var secrets = new SealedSecrets(address);
        secrets.seal(Vault.of(OLD));
        for (var table : List.of("second_factor", "webhook_key", "hook")) change("DELETE FROM " + table);
        change("UPDATE identity_provider SET client_secret = '' WHERE id = 31");
        assertThatThrownBy(() -> secrets.mustOpenWith(Vault.of(NEW))).isInstanceOf(StartupProblem.class);
        change("UPDATE identity_provider SET client_secret = ''");
        secrets.mustOpenWith(Vault.of(""));
        assertThat(secrets.seal(Vault.of(NEW))).isZero();
        assertThat(secrets.key()).isEqualTo(Vault.of(NEW).sealsWith());
    }

    @Test
    void what_was_moved_to_another_row_is_named_and_stays_sealed() throws Exception {
        lieOpen();
        var secrets = new SealedSecrets(address);
        secrets.seal(Vault.of(OLD));
        change("UPDATE identity_provider SET client_secret = '%s' WHERE id = 32".formatted(secret(31)));
        assertThatThrownBy(() -> secrets.seal(Vault.of(NEW + "," + OLD)))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(
                        "identity_provider.client_secret of 12/32 was changed, or sealed for another place");
        assertThat(secrets.key()).isEqualTo(Vault.of(OLD).sealsWith());
    }

    @Test
    void a_backup_holds_them_sealed_and_is_restored_with_their_key_or_without_them() throws Exception {
        lieOpen();
        new SealedSecrets(address).seal(Vault.of(OLD));
        var backup = folder.resolve("sealed.zip");
        backUp("acme", backup);
        try (var zip = new ZipFile(backup.toFile())) {
            for (var part : Collections.list(zip.entries()))
                assertThat(new String(zip.getInputStream(part).readAllBytes(), UTF_8))
                        .doesNotContain(
                                "the secret of",
                                "whsec_open",
                                Base64.getEncoder().encodeToString(APP));
        }
        var before = dump();
        assertThatThrownBy(() -> restore(new Way(Existing.IS_REPLACED, Optional.of(Vault.of(NEW))), "acme", backup))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("The backup has secrets that cannot be opened here")
                .hasMessageContaining(Vault.of(OLD).sealsWith())
                .hasMessageContaining("--without-secrets")
                .hasMessageContaining("Nothing was changed");
        assertThat(dump()).isEqualTo(before);
        restore(new Way(Existing.IS_REPLACED, Optional.empty()), "acme", backup);
        assertThat(secret(31) + hook()).isEmpty();
        assertThat(secret(32)).isNotEmpty();
        assertThat(first("SELECT COUNT(*) FROM second_factor")).isEqualTo("0");
        restore(WITH_ALL_KEYS, "acme", backup);
        assertThat(Vault.of(OLD).open(SealedColumn.AUTHENTICATOR_APP.of(1, 21), app()))
                .isEqualTo(APP);
        assertThat(Vault.of(OLD).open(SealedColumn.HOOK.of(11, 81), hook())).isEqualTo("whsec_open");
    }

    /** As a version before that sealed nothing had them. */
    private static void lieOpen() throws SQLException {
        for (var table : List.of("second_factor", "webhook_key", "hook")) change("DELETE FROM " + table);
        change("UPDATE sealing_key SET key_id = ''");
        change("UPDATE identity_provider SET client_secret = CONCAT('the secret of ', tenant_id)");
        change("INSERT INTO second_factor VALUES (1, 91, 1, 21, X'%s', 0, '2026-01-02', NULL)"
                .formatted(HexFormat.of().formatHex(APP)));
        change("INSERT INTO webhook_key VALUES (1, 5, 1, X'00FF7F80')");
        change("INSERT INTO hook VALUES (11, 81, 1, 'MONITORING', 7, 'Icinga', 'whsec_open', '2026-01-02')");
    }

    private static void backUp(String client, Path file) {
        new BackingUp(System.out, Clock.systemUTC(), "test").run(desk, Optional.of(address), Optional.of(client), file);
    }

    private static void restore(Way way, String client, Path backup) {
        new Restoring(desk, Optional.of(address), way, System.out, Clock.systemUTC()).client(backup, client);
    }

    private static String secret(long id) throws SQLException {
        return first("SELECT client_secret FROM identity_provider WHERE id = " + id);
    }

    private static String hook() throws SQLException {
        return first("SELECT secret FROM hook WHERE id = 81");
    }

    private static byte[] app() throws SQLException {
        return first("SELECT shared_secret FROM second_factor WHERE id = 91").getBytes(UTF_8);
    }

    private static String first(String sql) throws SQLException {
        try (var connection = address.connect()) {
            return Query.texts(connection, sql).getFirst();
        }
    }

    /** Every row of every table, as a backup has them. */
    private static String dump() throws IOException, SQLException {
        try (var connection = address.connect()) {
            var all = new ByteArrayOutputStream();
            for (var table : Schema.of(connection).tables()) Rows.write(connection, table, "TRUE", all);
            return all.toString(UTF_8);
        }
    }

    private static String client(long id, String key) {
        return "INSERT INTO tenant (id, provider_id, version, tenant_key, name, locale, zone, mail_domains, colour,"
                + " suspended, billing_legal_name, billing_address, billing_country, billing_vat_id, created_at) VALUES"
                + " (%1$d, 1, 1, '%2$s', '%2$s', 'en-GB', 'UTC', '%2$s.example', 1, 0, '', '', 'GB', '', '2026-01-02')"
                        .formatted(id, key);
    }

    private static String person(long id, long client) {
        return "INSERT INTO user_account (provider_id, id, version, tenant_id, email, name, role, active, created_at)"
                + " VALUES (1, %1$d, 1, %2$d, 'p%1$d@example.org', 'Pat', 'REQUESTER', 1, '2026-01-02')"
                        .formatted(id, client);
    }

    private static String provider(long id, long client) {
        return "INSERT INTO identity_provider VALUES (%2$d, %1$d, 1, 'https://login.example/%2$d', 'manydesk',"
                        .formatted(id, client)
                + " 'the secret of %d', 1, 1, '2026-01-02 03:04:05.678901', 'ada')".formatted(client);
    }

    private static String link(long id, long client, long provider, long person) {
        return "INSERT INTO identity_link VALUES (%d, %d, 1, %d, 'Subject %4$d', %4$d, '2026-01-02')"
                .formatted(client, id, provider, person);
    }

    private static String passkey(long id, long person) {
        return "INSERT INTO passkey VALUES (1, %1$d, 1, %2$d, X'00FF7F%1$d', X'00', X'00FF7F80', 7, 1, 0, 'Phone',"
                        .formatted(id, person)
                + " '2026-01-02 03:04:05.678901', NULL)";
    }

    private static String token(long id, long client) {
        return "INSERT INTO scim_token (tenant_id, id, version, name, token_hash, created_by, created_at, last_used_at) VALUES (%2$d, %1$d, 1, 'Entra ID', REPEAT(X'%1$d', 32), 'ada', '2026-01-02', NULL)"
                .formatted(id, client);
    }

    private static String directory(long id, long client, long person) {
        return "INSERT INTO scim_person VALUES (%d, %d, 1, %d, 'ext', 'Pat 🙂', 'Pat', 'Poe', '2026-01-02')"
                .formatted(client, id, person);
    }

    /** The rows of ways in, of everybody. */
    private static Map<String, String> doors() throws IOException, SQLException {
        try (var connection = address.connect()) {
            var sums = Checksums.ofEverything(connection);
            sums.keySet().retainAll(OF_DOORS);
            return sums;
        }
    }

    private static void change(String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
