package org.manydesk.people.rest;

import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;

/** A person as they travel; never with anything of their password. */
record UserJson(String id, String email, String name, Role role, boolean active) {
    static UserJson of(UserAccount user) {
        return new UserJson(user.id().toString(), user.email(), user.name(), user.role(), user.isActive());
    }
}
