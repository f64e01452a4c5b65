package org.manydesk.people;

import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * Someone who works for a client, as a list shows them.
 *
 * @param linked whether they signed in with the client's own identity provider, which knows them
 */
public record ClientPerson(
        UserId id, String name, String email, Role role, boolean active, boolean hasPassword, boolean linked) {
    /** Whether they chose a password, were given one, or came with the client's own sign-in. */
    public boolean hasAWayIn() {
        return hasPassword || linked;
    }

    static ClientPerson of(UserAccount user, boolean linked) {
        return new ClientPerson(
                user.id(), user.name(), user.email(), user.role(), user.isActive(), user.hasPassword(), linked);
    }
}
