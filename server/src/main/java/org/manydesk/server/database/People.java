package org.manydesk.server.database;

import java.sql.SQLException;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** Asks a migrated database whether anybody can sign in yet. */
public record People(DatabaseAddress database) {

    public boolean isEmpty() {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM user_account LIMIT 1")) {
            return !rows.next();
        } catch (SQLException failure) {
            throw new StartupProblem(
                    "The database at %s cannot be read: %s."
                            .formatted(database.withoutParameters(), Sentences.cause(failure)),
                    failure);
        }
    }
}
