package org.manydesk.server.backup;

import java.sql.Connection;
import java.sql.SQLException;
import org.manydesk.schema.Query;

/**
 * Teams are the provider's and stay as they are, while the clients that they work for come back with the client: so who sees a
 * restored client by a team is worked out from who is in it now.
 */
final class TeamsOfToday {
    private static final String OF_TEAMS_THAT_ARE_GONE =
            "DELETE FROM team_client WHERE tenant_id = ? AND NOT EXISTS (SELECT 1 FROM team t"
                    + " WHERE t.provider_id = team_client.provider_id AND t.id = team_client.team_id)";
    private static final String OF_WHO_IS_NOT_IN_IT =
            "DELETE FROM assignment WHERE tenant_id = ? AND team_id <> 0 AND NOT EXISTS (SELECT 1 FROM team_member m"
                    + " JOIN team_client c ON c.provider_id = m.provider_id AND c.team_id = m.team_id"
                    + " WHERE m.provider_id = assignment.provider_id AND m.user_id = assignment.user_id"
                    + " AND m.team_id = assignment.team_id AND c.tenant_id = assignment.tenant_id)";
    private static final String OF_WHO_JOINED =
            "INSERT INTO assignment (provider_id, id, version, user_id, tenant_id, effect, team_id)"
                    + " SELECT m.provider_id, l.last + ROW_NUMBER() OVER (ORDER BY m.id), 1, m.user_id, c.tenant_id,"
                    + " 'ALLOW', m.team_id FROM team_member m"
                    + " JOIN team_client c ON c.provider_id = m.provider_id AND c.team_id = m.team_id"
                    + " JOIN (SELECT COALESCE(MAX(id), 0) AS last FROM assignment) l"
                    + " WHERE c.tenant_id = ? AND NOT EXISTS (SELECT 1 FROM assignment a"
                    + " WHERE a.provider_id = m.provider_id AND a.user_id = m.user_id AND a.tenant_id = c.tenant_id"
                    + " AND a.team_id = m.team_id)";

    private TeamsOfToday() {}

    static void of(Connection connection, Client client) throws SQLException {
        for (var sql : new String[] {OF_TEAMS_THAT_ARE_GONE, OF_WHO_IS_NOT_IN_IT, OF_WHO_JOINED})
            Query.change(connection, sql, client.id());
    }
}
