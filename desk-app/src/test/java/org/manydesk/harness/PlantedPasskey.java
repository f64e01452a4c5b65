package org.manydesk.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.manydesk.scope.Ids;

/** A passkey of a key that nobody holds, written beside the product where no device is there to make one. */
public final class PlantedPasskey {
    private static final String ROW =
            "INSERT INTO passkey SELECT u.provider_id, ?, 1, u.id, ?, 'handle', 'key', 0, 0, 0, ?, NOW(6), NULL"
                    + " FROM user_account u WHERE u.id = ?";

    private PlantedPasskey() {}

    /** Answers its id. */
    public static String of(String person) {
        return of(person, "Phone");
    }

    /** One of that name. */
    public static String of(String person, String name) {
        var id = Ids.next();
        try (var database = DeskAddress.database();
                var statement = database.prepareStatement(ROW)) {
            statement.setLong(1, id);
            statement.setString(2, Long.toString(id));
            statement.setString(3, name);
            statement.setString(4, person);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return Long.toString(id);
    }
}
