package org.manydesk.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * Where a database is and who we are there.
 *
 * @param url {@code jdbc:mysql://host:port/schema}, with or without parameters
 */
public record DatabaseAddress(String url, String user, String password) {
    private static final Map<String, String> PARAMETERS = parameters();

    /** The same address with the parameters that Manydesk relies on; those that the address already has stay. */
    public DatabaseAddress complete() {
        var text = new StringBuilder(url);
        PARAMETERS.forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                text.append(text.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return new DatabaseAddress(text.toString(), user, password);
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    /** Connects once; a database that cannot be reached or does not let us in is a {@link StartupProblem}. */
    public void check() {
        try (var connection = connect()) {
            connection.getMetaData();
        } catch (SQLException unreachable) {
            throw new StartupProblem(
                    "The database at %s cannot be used as user \"%s\": %s. Check MANYDESK_DB_URL, MANYDESK_DB_USER and MANYDESK_DB_PASSWORD."
                            .formatted(withoutParameters(), user, Sentences.cause(unreachable)),
                    unreachable);
        }
    }

    /** The address without its parameters, which may hold secrets. */
    public String withoutParameters() {
        var end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    @Override
    public String toString() {
        return user + " at " + withoutParameters();
    }

    private static Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("connectionTimeZone", "UTC");
        parameters.put("forceConnectionTimeZoneToSession", "true");
        parameters.put("connectTimeout", "10000");
        parameters.put("tcpKeepAlive", "true");
        parameters.put("rewriteBatchedStatements", "true");
        parameters.put("sessionVariables", "innodb_lock_wait_timeout=10");
        parameters.put("cachePrepStmts", "true");
        parameters.put("prepStmtCacheSize", "500");
        parameters.put("prepStmtCacheSqlLimit", "4096");
        return parameters;
    }
}
