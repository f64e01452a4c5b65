package org.manydesk.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.manydesk.scope.Ids;

/** A probe of the wall that was broken off before it began, written beside the product so that nothing has to be probed. */
public final class PastProbe {
    private static final String ROW =
            "INSERT INTO wall_probe SELECT p.id, ?, 1, 'BROKEN', NULL, 'ada@msp.example', NOW(6), NULL, NULL, NULL,"
                    + " '0.1', 0, 0, 0, 0, '', 0, 0, 'The server stopped before the end. Start it again.' FROM provider p WHERE p.id = ?";

    private PastProbe() {}

    /** Answers its id. */
    public static String of(Desk desk) {
        var id = Ids.next();
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement(ROW)) {
            statement.setLong(1, id);
            statement.setString(2, desk.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Long.toString(id);
    }
}
