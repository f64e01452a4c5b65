package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.server.backup.BackingUp;
import org.manydesk.server.backup.Checksums;
import org.manydesk.server.backup.Existing;
import org.manydesk.server.backup.Restoring;
import org.manydesk.server.backup.Way;
import org.manydesk.server.problem.StartupProblem;
import org.manydesk.vault.Vault;

/** Backup and restore with a MySQL of one's own, by its address. */
class MySqlBackupIT {
    private static final Vault VAULT = Vault.of(Vault.randomKey());
    private static final List<String> ROWS = List.of(
            "INSERT INTO provider (id, version, name, legal_name, address, country, vat_id, brand, bank_account,"
                    + " email, four_eyes, payment_days, created_at) VALUES (1, 1, 'MSP', 'MSP Ltd', 'Street', 'GB', '',"
                    + " '#123456', '', 'a@msp.example', 0, 30, '2026-01-02 03:04:05.678901')",
            "INSERT INTO audit_chain VALUES (1, 0, 1, 0, REPEAT('0', 64), 0, REPEAT('0', 64))",
            "INSERT INTO webhook_key VALUES (1, 5, 1, X'00FF7F80')",
            "INSERT INTO invoice_number_series (provider_id, id, version, last_number, last_day)"
                    + " VALUES (1, 1, 1, 7, '2026-01-31')");

    @TempDir
    Path folder;

    @Test
    void rows_come_back_to_the_last_byte_and_numbers_never_go_back() throws Exception {
        try (var mysql = RealMySql.orAbort(folder)) {
            var address = mysql.address().complete();
            new Migrations(address).apply();
            for (var row : ROWS) change(address, row);
            assertThat(new SealedSecrets(address).seal(VAULT)).isOne();
            Files.createDirectories(folder.resolve("desk/mail/provider-1"));
            Files.writeString(folder.resolve("desk/mail/provider-1/a.eml"), "a mail");
            var backup = folder.resolve("backup.zip");
            var saved = sums(address);
            backingUp().run(folder.resolve("desk"), Optional.of(address), Optional.empty(), backup);

            change(address, "DELETE FROM webhook_key");
            change(address, "UPDATE invoice_number_series SET last_number = 9, last_day = '2026-02-28'");
            Files.writeString(folder.resolve("desk/mail/provider-1/b.eml"), "a later mail");
            assertThatThrownBy(() -> restoring(address, Existing.STAYS).everything(backup))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("Add --replace");
            whileSomeoneIsConnectedNothingIsRestored(address, backup);
            restoring(address, Existing.IS_REPLACED).everything(backup);

            var restored = sums(address);
            for (var table : List.of("audit_chain", "audit_entry", "invoice_number_series")) {
                restored.remove(table);
                saved.remove(table);
            }
            assertThat(restored).isEqualTo(saved);
            assertThat(first(address, "SELECT CONCAT(last_number, ' ', last_day) FROM invoice_number_series"))
                    .isEqualTo("9 2026-02-28");
            assertThat(first(address, "SELECT action FROM audit_entry")).isEqualTo("INSTALLATION_RESTORED");
            assertThat(folder.resolve("desk/mail/provider-1/a.eml")).hasContent("a mail");
            assertThat(folder.resolve("desk/mail/provider-1/b.eml")).doesNotExist();
            assertThat(first(
                            address,
                            "SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = 'manydesk'"))
                    .isNotEqualTo("0");
            assertThat(new Migrations(address).apply()).isZero();
        }
    }

    private void whileSomeoneIsConnectedNothingIsRestored(DatabaseAddress address, Path backup) throws SQLException {
        try (var node = address.connect()) {
            assertThat(node.isValid(1)).isTrue();
            assertThatThrownBy(() -> restoring(address, Existing.IS_REPLACED).everything(backup))
                    .hasMessageContaining("stop every Manydesk on it first");
        }
    }

    private static BackingUp backingUp() {
        return new BackingUp(System.out, Clock.systemUTC(), "test");
    }

    private Restoring restoring(DatabaseAddress address, Existing existing) {
        return new Restoring(
                folder.resolve("desk"),
                Optional.of(address),
                new Way(existing, Optional.of(VAULT)),
                System.out,
                Clock.system(ZoneOffset.UTC));
    }

    private static Map<String, String> sums(DatabaseAddress address) throws IOException, SQLException {
        try (var connection = address.connect()) {
            return Checksums.ofEverything(connection);
        }
    }

    private static void change(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String first(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
