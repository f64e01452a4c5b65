package org.manydesk.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.schema.Query;
import org.manydesk.server.problem.StartupProblem;

/** Finds clients by what people call them: the key, or the id where several providers have that key. */
final class Clients {
    private Clients() {}

    static Client get(Connection connection, String name) throws SQLException {
        var found = new ArrayList<Client>();
        for (var row : Query.rows(
                connection,
                "SELECT provider_id, id, tenant_key, name FROM tenant WHERE tenant_key = ? OR id = ?",
                name,
                name)) found.add(client(row));
        return only(found, name, "this installation");
    }

    static Client client(List<String> row) {
        return new Client(Long.parseLong(row.getFirst()), Long.parseLong(row.get(1)), row.get(2), row.get(3));
    }

    static Client only(List<Client> found, String name, String where) {
        if (found.isEmpty()) throw new StartupProblem("There is no client \"%s\" in %s.".formatted(name, where));
        if (found.size() == 1) return found.getFirst();
        throw new StartupProblem("Several providers have a client \"%s\" in %s; name it by its id: %s."
                .formatted(
                        name,
                        where,
                        String.join(
                                ", ",
                                found.stream()
                                        .map(client -> client.id() + " (" + client.name() + ")")
                                        .toList())));
    }
}
