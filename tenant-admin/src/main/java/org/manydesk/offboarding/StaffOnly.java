package org.manydesk.offboarding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.schema.Query;
import org.manydesk.scope.TenantId;

/**
 * What only staff see of a client's rows: notes among colleagues and their files, recorded work, articles for staff, who may see
 * the client, and what they were told. A client does not see it while it is one, and does not take it along.
 */
final class StaffOnly {
    private static final Set<String> TABLES =
            Set.of("assignment", "team_client", "time_entry", "notification", "told_occasion");

    /** What a row meets that the client may see, by table. */
    private static final Map<String, String> SEEN = Map.of(
            "message", "`message`.`kind` <> 'NOTE'",
            "timeline_event", "`timeline_event`.`kind` <> 'NOTED'",
            "attachment", "`attachment`.`internal` = 0",
            "client_article", "`client_article`.`audience` = 'CLIENT'");

    private static final Set<String> TOLD_OF_WORK = Set.of("TIME_RECORDED", "TIME_CORRECTED", "TIME_REMOVED");

    private StaffOnly() {}

    /** The condition of a client's rows, narrowed to what the client may see; empty where it is nothing of the table. */
    static Optional<String> seen(String table, String condition) {
        if (TABLES.contains(table)) return Optional.empty();
        return Optional.of(SEEN.containsKey(table) ? condition + " AND " + SEEN.get(table) : condition);
    }

    /**
     * Whether an entry of the audit trail says what only staff see: what they wrote beside recorded work, and articles for staff.
     * Their kinds are those that the features give them; an article that became one for clients was one for staff before.
     */
    static boolean tells(AuditLink entry) {
        return TOLD_OF_WORK.contains(entry.action())
                || (entry.action().startsWith("ARTICLE_") && entry.details().contains("\"audience\":\"STAFF\""));
    }

    /** The names of the files of notes. */
    static Set<String> files(Connection connection, TenantId client) throws SQLException {
        return Set.copyOf(Query.texts(
                connection, "SELECT id FROM attachment WHERE tenant_id = ? AND internal = 1", client.value()));
    }
}
