package org.manydesk.sight;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.people.RoleSheet;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * Somebody who may see a client.
 *
 * @param narrowedTo the name of the custom role that takes rights from the role; empty for a whole one
 * @param rights what they may do with what they see; none for people of a client, whose role says it
 * @param grounds why they see it
 */
public record Onlooker(
        UserId id,
        String name,
        String email,
        Role role,
        Optional<String> narrowedTo,
        Set<Right> rights,
        List<Ground> grounds) {
    static final Comparator<UserAccount> BY_NAME =
            Comparator.comparing(UserAccount::name).thenComparing(UserAccount::email);

    static Onlooker of(UserAccount person, Optional<RoleSheet> narrowed, List<Ground> grounds) {
        var rights = person.role().rights();
        narrowed.ifPresent(role -> rights.removeAll(role.without()));
        return new Onlooker(
                person.id(),
                person.name(),
                person.email(),
                person.role(),
                narrowed.map(RoleSheet::name),
                rights,
                List.copyOf(grounds));
    }

    /** Whether nothing is withheld from them. */
    public boolean mayDoEverything() {
        return rights.size() == Right.values().length;
    }
}
