package org.manydesk.sight;

import java.time.Instant;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * Somebody of the staff who must not see a client, whatever else would allow it.
 *
 * @param since since when that has been said
 */
public record KeptOut(UserId id, String name, String email, Role role, Instant since) {
    static KeptOut of(UserAccount person, Instant since) {
        return new KeptOut(person.id(), person.name(), person.email(), person.role(), since);
    }
}
