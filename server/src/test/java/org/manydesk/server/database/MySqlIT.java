package org.manydesk.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The migrations on a real MySQL; the rest of the build runs on MariaDB. */
class MySqlIT {
    @TempDir
    Path folder;

    @Test
    void all_migrations_run_on_mysql_8_and_a_second_time_there_is_nothing_to_do() throws Exception {
        try (var mysql = RealMySql.orAbort(folder)) {
            var migrations = new Migrations(mysql.address());

            assertThat(migrations.apply()).isPositive();
            assertThat(migrations.apply()).isZero();
            assertThat(new People(mysql.address()).isEmpty()).isTrue();
        }
    }
}
