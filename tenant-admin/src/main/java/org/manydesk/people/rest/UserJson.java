package org.manydesk.people.rest;

import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;

/** A person as they travel; of their password no more than whether there is one. */
record UserJson(String id, String email, String name, Role role, boolean active, boolean hasPassword) {
    static UserJson of(UserAccount user) {
        return new UserJson(
                user.id().toString(), user.email(), user.name(), user.role(), user.isActive(), user.hasPassword());
    }
}
