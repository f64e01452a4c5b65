package org.manydesk.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manydesk.schema.Schema;
import org.manydesk.server.database.EmbeddedDatabase;
import org.manydesk.server.problem.StartupProblem;

class StartIT {
    @TempDir
    Path folder;

    @Test
    void without_a_key_a_database_elsewhere_is_left_as_it_is() throws Exception {
        var said = new ByteArrayOutputStream();
        try (var database = new EmbeddedDatabase(folder.resolve("data"), folder.resolve("database.log"))) {
            var address = database.start().complete();
            var plain = Settings.from(Map.of("MANYDESK_DATA", folder.toString()));
            var settings = new Settings(
                    plain.web(),
                    plain.data(),
                    Optional.of(address),
                    plain.operator(),
                    new SecretKeys(Optional.empty()));
            var start = new Start(settings, new Started(), new PrintStream(said, true, UTF_8));
            assertThatThrownBy(() -> start.prepared(address, folder))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("MANYDESK_SECRET_KEY is missing")
                    .hasMessageContaining("Nothing was changed");
            try (var connection = address.connect()) {
                assertThat(Schema.names(connection)).isEmpty();
            }
        }
        assertThat(said.toString(UTF_8)).doesNotContain("Migrating");
    }
}
