package org.manydesk.people;

import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/** Someone who works for a client, as a list shows them. */
public record ClientPerson(UserId id, String name, String email, Role role, boolean active, boolean hasPassword) {
    static ClientPerson of(UserAccount user) {
        return new ClientPerson(user.id(), user.name(), user.email(), user.role(), user.isActive(), user.hasPassword());
    }
}
