package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.backup.BackingUp;
import org.manydesk.server.backup.Checksums;
import org.manydesk.server.backup.Existing;
import org.manydesk.server.backup.Restoring;

/** The ways in of a client's people come back with the client: their own house, their passkeys, what their directory says. */
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

    @TempDir
    Path folder;

    @Test
    void they_are_as_they_were_and_those_of_others_stay_as_they_are() throws Exception {
        try (var database = new EmbeddedDatabase(folder.resolve("data"), folder.resolve("database.log"))) {
            var address = database.start().complete();
            new Migrations(address).apply();
            for (var row : ROWS) change(address, row);
            var desk = Files.createDirectories(folder.resolve("desk"));
            var backup = folder.resolve("acme.zip");
            var saved = doors(address);
            new BackingUp(System.out, Clock.systemUTC(), "test")
                    .run(desk, Optional.of(address), Optional.of("acme"), backup);

            for (var table : OF_DOORS) change(address, "DELETE FROM " + table + " WHERE id IN (31, 41, 51, 61, 71)");
            change(address, "UPDATE identity_provider SET client_secret = 'changed since' WHERE id = 32");
            var changed = doors(address);
            assertThat(changed.keySet()).isEqualTo(saved.keySet());
            for (var table : OF_DOORS) assertThat(changed.get(table)).isNotEqualTo(saved.get(table));
            new Restoring(desk, Optional.of(address), Existing.IS_REPLACED, System.out, Clock.systemUTC())
                    .client(backup, "acme");

            change(
                    address,
                    "UPDATE identity_provider SET client_secret = 'the secret of 12' WHERE id = 32 AND"
                            + " client_secret = 'changed since'");
            assertThat(doors(address)).isEqualTo(saved);
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
        return "INSERT INTO scim_token VALUES (%2$d, %1$d, 1, 'Entra ID', REPEAT(X'%1$d', 32), 'ada', '2026-01-02', NULL)"
                .formatted(id, client);
    }

    private static String directory(long id, long client, long person) {
        return "INSERT INTO scim_person VALUES (%d, %d, 1, %d, 'ext', 'Pat 🙂', 'Pat', 'Poe', '2026-01-02')"
                .formatted(client, id, person);
    }

    /** The rows of ways in, of everybody. */
    private static Map<String, String> doors(DatabaseAddress address) throws IOException, SQLException {
        try (var connection = address.connect()) {
            var sums = Checksums.ofEverything(connection);
            sums.keySet().retainAll(OF_DOORS);
            return sums;
        }
    }

    private static void change(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
