package org.manydesk.server;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.manydesk.server.database.DatabaseAddress;
import org.manydesk.server.problem.StartupProblem;

/**
 * Everything that can be set from outside, read once from environment variables.
 *
 * @param data     folder of all files: database, attachments, logs
 * @param database where the database is; empty means the embedded one in the data folder
 */
public record Settings(
        Web web, Path data, Optional<DatabaseAddress> database, FirstOperator operator, SecretKeys keys) {

    /** Reads the variables {@code MANYDESK_…}; what cannot be used is a {@link StartupProblem} that names the variable. */
    public static Settings from(Map<String, String> variables) {
        var environment = new Environment(variables);
        return new Settings(
                Web.of(environment),
                data(environment),
                database(environment),
                FirstOperator.of(environment),
                SecretKeys.of(environment));
    }

    private static Path data(Environment environment) {
        var text = environment.get("MANYDESK_DATA", "data");
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException notAPath) {
            throw new StartupProblem(
                    "MANYDESK_DATA must be the path of a folder, not \"%s\".".formatted(text), notAPath);
        }
    }

    private static Optional<DatabaseAddress> database(Environment environment) {
        return environment.find("MANYDESK_DB_URL").map(url -> external(url, environment));
    }

    private static DatabaseAddress external(String url, Environment environment) {
        if (!url.startsWith("jdbc:mysql://")) {
            throw new StartupProblem(
                    "MANYDESK_DB_URL must look like jdbc:mysql://host:3306/manydesk, not \"%s\".".formatted(url));
        }
        return new DatabaseAddress(
                url, environment.get("MANYDESK_DB_USER", "manydesk"), environment.get("MANYDESK_DB_PASSWORD", ""));
    }
}
