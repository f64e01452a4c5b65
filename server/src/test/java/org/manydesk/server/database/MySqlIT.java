package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.airlift.testing.mysql.TestingMySqlServer;
import org.junit.jupiter.api.Test;

/** The migrations on a real MySQL; the rest of the build runs on MariaDB. */
class MySqlIT {

    @Test
    void all_migrations_run_on_mysql_8_and_a_second_time_there_is_nothing_to_do() {
        try (var server = mysql()) {
            var database = new DatabaseAddress(
                    "jdbc:mysql://127.0.0.1:%d/manydesk?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                            .formatted(server.getPort()),
                    "desk",
                    "secret");

            assertThat(new Migrations(database).apply()).isPositive();
            assertThat(new Migrations(database).apply()).isZero();
            assertThat(new People(database).isEmpty()).isTrue();
        }
    }

    private static TestingMySqlServer mysql() {
        try {
            return new TestingMySqlServer("desk", "secret", "manydesk");
        } catch (Exception | LinkageError unavailable) {
            System.out.println("SKIPPED: MySQL 8.0.12 does not start on this system (it needs Linux and libaio.so.1): "
                    + unavailable);
            return abort("MySQL 8.0.12 does not start on this system: " + unavailable);
        }
    }
}
