package org.manydesk.server.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** Brings the tables to the state that this version of the application expects. */
public record Migrations(DatabaseAddress database) {

    /** Applies what has not been applied yet, and returns how many scripts that were. */
    public int apply() {
        try {
            return flyway().migrate().migrationsExecuted;
        } catch (FlywayException failure) {
            throw new StartupProblem(
                    "The database at %s cannot be migrated: %s."
                            .formatted(database.withoutParameters(), Sentences.cause(failure)),
                    failure);
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load();
    }
}
