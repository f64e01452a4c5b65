package org.manydesk.harness;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.manydesk.scope.Ids;

/** Many of a provider at once, written beside the product, for limits that are only reached by many. */
public final class Crowd {
    private static final String PERSON =
            "INSERT INTO user_account (provider_id, id, version, email, name, role, active,"
                    + " created_at) VALUES (?, ?, 1, ?, 'One of many', 'AGENT', 1, NOW(6))";
    private static final String CLIENT = "INSERT INTO tenant (provider_id, id, version, tenant_key, name, locale, zone,"
            + " mail_domains, colour, suspended, billing_legal_name, billing_address, billing_country, billing_vat_id,"
            + " created_at) VALUES (?, ?, 1, ?, 'One of many', 'en-GB', 'UTC', '', 1, 0, '', '', 'GB', '', NOW(6))";

    private Crowd() {}

    /** The ids of so many agents. */
    public static List<String> agents(Desk desk, int many) {
        return written(
                desk,
                PERSON,
                IntStream.range(0, many)
                        .mapToObj(number -> "many-" + number + "-" + desk.mark() + "@msp.example")
                        .toList());
    }

    /** The keys of so many clients. */
    public static List<String> clients(Desk desk, int many) {
        var keys = IntStream.range(0, many).mapToObj(number -> "many" + number).toList();
        written(desk, CLIENT, keys);
        return keys;
    }

    private static List<String> written(Desk desk, String row, List<String> names) {
        var ids = new ArrayList<String>();
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement(row)) {
            for (var name : names) {
                var id = Ids.next();
                statement.setString(1, desk.id());
                statement.setLong(2, id);
                statement.setString(3, name);
                statement.addBatch();
                ids.add(Long.toString(id));
            }
            statement.executeBatch();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return ids;
    }
}
