package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseIT {
    @TempDir
    static Path folder;

    private EmbeddedDatabase database;
    private DatabaseAddress address;

    @BeforeAll
    void start() {
        database = embedded();
        address = database.start();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void it_is_a_mariadb_that_keeps_utf8_and_utc() throws SQLException {
        assertThat(first("SELECT VERSION()")).startsWith("11.4.");
        assertThat(first("SELECT @@collation_database")).isEqualTo("utf8mb4_unicode_ci");
        assertThat(first("SELECT @@global.time_zone")).isEqualTo("+00:00");
        assertThat(first("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
    }

    @Test
    void a_table_without_a_collation_gets_the_one_of_the_database() throws SQLException {
        execute("CREATE TABLE plain (name VARCHAR(9)) DEFAULT CHARSET = utf8mb4");

        assertThat(first("SELECT collation_name FROM information_schema.columns WHERE table_name = 'plain'"))
                .isEqualTo("utf8mb4_unicode_ci");
    }

    @Test
    void it_listens_on_the_loopback_address_only() throws SQLException {
        assertThat(first("SELECT @@bind_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        assertThat(refused(new DatabaseAddress(address.url(), "manydesk", ""))).contains("Access denied");
        assertThat(refused(new DatabaseAddress(address.url(), "root", ""))).contains("Access denied");
        assertThat(refused(new DatabaseAddress(address.url(), "", ""))).contains("Access denied");
    }

    @Test
    void only_the_owner_may_read_the_password() throws IOException {
        assertThat(Files.readString(folder.resolve("database.password")).strip())
                .isEqualTo(address.password());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("database.password"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("database.first")).doesNotExist();
    }

    @Test
    void rows_are_there_after_a_stop_and_a_new_start() throws SQLException {
        execute("CREATE TABLE kept (id INT PRIMARY KEY)");
        execute("INSERT INTO kept VALUES (42)");
        database.close();

        start();

        assertThat(first("SELECT id FROM kept")).isEqualTo("42");
    }

    @Test
    void a_committed_row_survives_the_kill_of_the_server() throws Exception {
        execute("CREATE TABLE survivor (id INT PRIMARY KEY)");
        execute("INSERT INTO survivor VALUES (43)");
        var server = server();
        server.destroyForcibly();
        server.onExit().get();

        start();

        assertThat(first("SELECT id FROM survivor")).isEqualTo("43");
    }

    @Test
    void a_server_that_a_killed_launcher_left_over_is_stopped_first() throws Exception {
        var leftOver = server();

        start();

        assertThat(leftOver.isAlive()).isFalse();
        assertThat(first("SELECT 1")).isEqualTo("1");
    }

    @Test
    void an_installation_that_was_cut_off_is_begun_anew(@TempDir Path other) throws Exception {
        Files.createSymbolicLink(other.resolve("mariadb-11.4.5"), folder.resolve("mariadb-11.4.5"));
        Files.createDirectories(other.resolve("database.new/mysql"));

        try (var second = new EmbeddedDatabase(other, other.resolve("database.log"))) {
            second.start().check();
        }
        assertThat(other.resolve("database.new")).doesNotExist();
    }

    private EmbeddedDatabase embedded() {
        return new EmbeddedDatabase(folder, folder.resolve("database.log"));
    }

    private ProcessHandle server() throws IOException {
        var id = Files.readString(folder.resolve("database/server.pid")).strip();
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static String refused(DatabaseAddress stranger) {
        var refusal = new String[1];
        assertThatThrownBy(stranger::connect)
                .isInstanceOfSatisfying(SQLException.class, denied -> refusal[0] = denied.getMessage());
        return refusal[0];
    }

    private void execute(String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String first(String sql) throws SQLException {
        try (var connection = address.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
