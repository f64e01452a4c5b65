package org.manydesk.ticket;

import org.manydesk.scope.Caller;

/**
 * Who wrote a message.
 *
 * @param email empty where none is known
 */
public record Author(String name, String email) {
    public Author {
        if (name.length() > 200) name = name.substring(0, 200);
        if (email.length() > 254) email = email.substring(0, 254);
    }

    public static Author of(Caller caller) {
        return caller instanceof Caller.Person person
                ? new Author(person.name(), person.email())
                : new Author(caller.name(), "");
    }

    public static Author of(Requester requester) {
        return new Author(requester.name(), requester.email());
    }
}
