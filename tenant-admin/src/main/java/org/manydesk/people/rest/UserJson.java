package org.manydesk.people.rest;

import org.jspecify.annotations.Nullable;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;

/**
 * A person as they travel; of their password no more than whether there is one.
 *
 * @param customRole the id of the custom role that narrows the role; null for a whole one
 */
record UserJson(
        String id,
        String email,
        String name,
        Role role,
        @Nullable String customRole,
        boolean active,
        boolean hasPassword) {
    static UserJson of(UserAccount user) {
        return new UserJson(
                user.id().toString(),
                user.email(),
                user.name(),
                user.role(),
                user.customRole().map(Object::toString).orElse(null),
                user.isActive(),
                user.hasPassword());
    }
}
