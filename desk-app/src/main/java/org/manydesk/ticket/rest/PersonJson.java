package org.manydesk.ticket.rest;

import org.jspecify.annotations.Nullable;
import org.manydesk.ticket.Author;
import org.manydesk.ticket.Requester;
import org.manydesk.ticket.TicketSheet;

/** Somebody as they travel, with an id where they are staff; without an e-mail where only a name is known. */
record PersonJson(@Nullable String id, @Nullable String email, String name) {
    static PersonJson of(Requester requester) {
        return new PersonJson(null, requester.email(), requester.name());
    }

    static PersonJson of(Author author) {
        return new PersonJson(null, given(author.email()), author.name());
    }

    static PersonJson of(TicketSheet.Assignee assignee) {
        return new PersonJson(given(assignee.id()), given(assignee.email()), assignee.name());
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
