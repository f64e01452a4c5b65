package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.offboarding.Batches;
import org.manydesk.offboarding.WordIndexes;
import org.manydesk.schema.Query;
import org.manydesk.schema.Schema;
import org.manydesk.server.folder.OwnerOnly;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseIT {
    @TempDir
    static Path folder;

    private EmbeddedDatabase database;
    private DatabaseAddress address;

    @BeforeAll
    void install() throws IOException {
        try (var first = embedded()) {
            first.start();
        }
        letInTheMighty();
        start();
    }

    private void start() {
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
    void words_of_what_was_deleted_go_in_parts_for_so_long_and_nothing_stays_set() throws SQLException {
        try (var connection = mighty()) {
            wordy(connection, "spoken");
            var hasty = new WordIndexes(Duration.ZERO, 0).rebuild(connection, Set.of("spoken"));
            assertThat(hasty.left()).containsExactly("spoken");
            assertThat(hasty.begun()).containsExactly("spoken");
            var words = new WordIndexes(Duration.ofMinutes(1), 0).rebuild(connection, Set.of("spoken"));
            assertThat(words.rebuilt()).containsExactly("spoken");
            assertThat(words.left()).isEmpty();
            assertThat(set()).isEqualTo("OFF -");
        }
    }

    @Test
    void who_may_set_nothing_writes_a_table_anew_where_it_is_small() throws SQLException {
        try (var connection = address.connect()) {
            wordy(connection, "small");
            assertThat(new WordIndexes(Duration.ZERO, 1)
                            .rebuild(connection, Set.of("small"))
                            .left())
                    .containsExactly("small");
            assertThat(new WordIndexes(Duration.ZERO, 64L << 20)
                            .rebuild(connection, Set.of("small"))
                            .rebuilt())
                    .containsExactly("small");
        }
    }

    @Test
    void what_a_node_left_set_that_broke_off_is_put_back_unless_another_is_at_it() throws SQLException {
        try (var connection = mighty();
                var plain = address.connect();
                var other = mighty()) {
            wordy(connection, "broken");
            Query.change(connection, "SET GLOBAL innodb_optimize_fulltext_only = ON");
            Query.change(connection, "SET GLOBAL innodb_ft_aux_table = CONCAT(DATABASE(), '/broken')");
            Query.texts(other, "SELECT GET_LOCK('manydesk.words', 0)");
            new LeftBehind(mightyAddress()).putBack();
            assertThat(set()).startsWith("ON ").endsWith("/broken");
            Query.texts(other, "SELECT RELEASE_LOCK('manydesk.words')");
            new LeftBehind(address).putBack();
            assertThat(set()).as("who may not changes nothing").startsWith("ON ");
            assertThat(new WordIndexes(Duration.ZERO, 64L << 20)
                            .rebuild(plain, Set.of("broken"))
                            .left())
                    .as("it would be done in part only")
                    .containsExactly("broken");
            new LeftBehind(mightyAddress()).putBack();
            assertThat(set()).isEqualTo("OFF -");
        }
    }

    /** Who may set what holds for the whole server; stays from one start to the next. */
    private static void letInTheMighty() throws IOException {
        var files = new DatabaseFiles(folder);
        var password = DatabasePassword.in(files.password());
        OwnerOnly.replace(
                files.firstStatements(),
                Grants.of(password) + "CREATE USER mighty@'127.0.0.1' IDENTIFIED BY 'mighty';\n"
                        + "GRANT ALL PRIVILEGES ON *.* TO mighty@'127.0.0.1';\n");
        var process = new DatabaseProcess(files, folder.resolve("database.log"));
        process.start(DatabasePrograms.unpacked(files.programs()), password);
        process.stop();
    }

    private Connection mighty() throws SQLException {
        return mightyAddress().connect();
    }

    private DatabaseAddress mightyAddress() {
        return new DatabaseAddress(address.url(), "mighty", "mighty");
    }

    private String set() throws SQLException {
        return first("SELECT CONCAT(@@GLOBAL.innodb_optimize_fulltext_only, ' ',"
                + " COALESCE(NULLIF(@@GLOBAL.innodb_ft_aux_table, ''), '-'))");
    }

    /** A hundred rows of fifty words each were there, more than are cleared at once; ten are left. */
    private static void wordy(Connection connection, String table) throws SQLException {
        Query.change(
                connection,
                "CREATE TABLE " + table
                        + " (id BIGINT PRIMARY KEY, said TEXT, FULLTEXT (said)) DEFAULT CHARSET = utf8mb4");
        for (int row = 0; row < 100; row++) {
            var first = row * 50;
            var said =
                    IntStream.range(first, first + 50).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
            Query.change(connection, "INSERT INTO " + table + " VALUES (?, ?)", row, said);
        }
        Query.change(connection, "DELETE FROM " + table + " WHERE id < 90");
    }

    @Test
    void rows_are_read_some_at_a_time_each_once_and_so_many_at_most() throws Exception {
        try (var connection = address.connect()) {
            Query.change(
                    connection,
                    "CREATE TABLE many (owner BIGINT, name VARCHAR(20), said TEXT, PRIMARY KEY (owner, name))");
            var names = List.of("a", "B", "c", "D", "é", "_", "%", "z", "Zz");
            for (var owner : List.of(9_007_199_254_740_993L, 9_007_199_254_740_992L, 3L))
                for (var name : names)
                    Query.change(connection, "INSERT INTO many VALUES (?, ?, ?)", owner, name, owner + name);
            var table = Schema.of(connection).table("many");
            for (int size = 1; size < 8; size++) {
                var read = new ArrayList<String>();
                var count = new Batches(connection, table, size, 1_000)
                        .each(
                                "owner IN (3, 9007199254740992, 9007199254740993)",
                                row -> read.add(row.text(table, "said")));
                assertThat(count).isEqualTo(27);
                assertThat(read).hasSize(27).doesNotHaveDuplicates();
            }
            assertThat(new Batches(connection, table, 4, 8).each("owner > 3", row -> {}))
                    .isEqualTo(8);
        }
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
