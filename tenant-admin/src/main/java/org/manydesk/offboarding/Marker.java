package org.manydesk.offboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.rest.Json;
import org.manydesk.schema.Query;

/**
 * What a client, or somebody of it, is known by: looked for everywhere once the client is erased.
 *
 * @param text in lower case
 */
record Marker(Kind kind, String text) {
    /** At most so many of a kind are looked for. */
    static final int MOST = 300;

    private static final int SHORTEST_NAME = 4;

    /** What it is. */
    enum Kind {
        CLIENT_NAME,
        MAIL_DOMAIN,
        ADDRESS,
        PERSON_NAME
    }

    Marker {
        text = text.strip().toLowerCase(Locale.ROOT);
    }

    boolean isIn(String lower) {
        return lower.contains(text);
    }

    /** Those of a client of which rows may be gone already; the name under which it began to leave is always known. */
    static List<Marker> late(Connection connection, OffBoarding leaving) throws SQLException {
        var name = Stream.of(leaving.clientName())
                .filter(said -> said.strip().length() >= SHORTEST_NAME)
                .map(said -> new Marker(Kind.CLIENT_NAME, said));
        return Stream.concat(name, of(connection, leaving).stream()).distinct().toList();
    }

    /** Those of a client: its names, domains and addresses, and the addresses and whole names of its people and contacts. */
    static List<Marker> of(Connection connection, OffBoarding leaving) throws SQLException {
        var client = leaving.client().value();
        var names = Query.rows(
                connection, "SELECT name, sender_name, support_address, mail_domains FROM tenant WHERE id = ?", client);
        var found = new ArrayList<Marker>();
        for (var row : names) {
            Stream.of(row.getFirst(), row.get(1))
                    .filter(name -> name.strip().length() >= SHORTEST_NAME)
                    .forEach(name -> found.add(new Marker(Kind.CLIENT_NAME, name)));
            Stream.of(row.get(3).split(" ")).forEach(domain -> found.add(new Marker(Kind.MAIL_DOMAIN, domain)));
            found.add(new Marker(Kind.ADDRESS, row.get(2)));
        }
        add(found, Kind.ADDRESS, Query.texts(connection, people("email", ""), client, client));
        add(
                found,
                Kind.PERSON_NAME,
                Query.texts(connection, people("name", " WHERE said LIKE '%_ _%'"), client, client));
        return found.stream()
                .filter(marker -> !marker.text().isEmpty())
                .distinct()
                .toList();
    }

    /** Of those who have no account elsewhere: an agent who wrote for the client stays who they are. */
    private static String people(String column, String which) {
        return ("SELECT DISTINCT said FROM (SELECT %1$s AS said FROM user_account WHERE tenant_id = ?"
                        + " UNION SELECT c.%1$s FROM contact c WHERE c.tenant_id = ? AND NOT EXISTS (SELECT 1 FROM user_account u"
                        + " WHERE u.email = c.email AND (u.tenant_id IS NULL OR u.tenant_id <> c.tenant_id))) AS people%2$s"
                        + " LIMIT %3$d")
                .formatted(column, which, MOST);
    }

    private static void add(List<Marker> found, Kind kind, List<String> texts) {
        texts.forEach(text -> found.add(new Marker(kind, text)));
    }

    static String json(List<Marker> markers) {
        try {
            return Json.mapper().writeValueAsString(markers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<Marker> read(Optional<String> json) {
        try {
            return json.isEmpty() ? List.of() : Json.mapper().readValue(json.get(), new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
