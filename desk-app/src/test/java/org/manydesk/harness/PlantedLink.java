package org.manydesk.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.manydesk.scope.Ids;

/** That a client's identity provider knows somebody, written beside the product where nobody goes to sign in there. */
public final class PlantedLink {
    private static final String ROW = "INSERT INTO identity_link SELECT i.tenant_id, ?, 1, i.id, ?, u.id, NOW(6)"
            + " FROM identity_provider i JOIN user_account u ON u.tenant_id = i.tenant_id WHERE u.id = ?";

    private PlantedLink() {}

    /** The person is this subject of the client's identity provider. */
    public static void of(String person, String subject) {
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement(ROW)) {
            statement.setLong(1, Ids.next());
            statement.setString(2, subject);
            statement.setString(3, person);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
