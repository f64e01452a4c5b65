package org.manydesk.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.manydesk.server.folder.Tree;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** Brings the tables to the state that this version of the application expects. */
public record Migrations(DatabaseAddress database) {

    private static final String LOCATION = "classpath:db/migration";

    /** Applies what has not been applied yet, and returns how many scripts that were. */
    public int apply() {
        return migrated(flyway(LOCATION));
    }

    /** Applies these scripts alone, of those that are known. */
    public void apply(Set<String> scripts) {
        try {
            var folder = Files.createTempDirectory("migrations");
            try {
                for (var script : scripts) Files.write(folder.resolve(script), text(script));
                migrated(flyway("filesystem:" + folder));
            } finally {
                Tree.delete(folder);
            }
        } catch (IOException failure) {
            throw failed(failure);
        }
    }

    /** Every script of this version with its checksum. */
    public Map<String, String> known() {
        return Arrays.stream(flyway(LOCATION).info().all())
                .filter(script -> script.getChecksum() != null)
                .collect(Collectors.toMap(MigrationInfo::getScript, script -> String.valueOf(script.getChecksum())));
    }

    private int migrated(Flyway flyway) {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            throw failed(failure);
        }
    }

    private StartupProblem failed(Exception failure) {
        return new StartupProblem(
                "The database at %s cannot be migrated: %s."
                        .formatted(database.withoutParameters(), Sentences.cause(failure)),
                failure);
    }

    private static byte[] text(String script) throws IOException {
        try (var text = Migrations.class.getResourceAsStream("/db/migration/" + script)) {
            if (text == null) throw new IOException("there is no script " + script);
            return text.readAllBytes();
        }
    }

    private Flyway flyway(String location) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations(location)
                .outOfOrder(true)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load();
    }
}
