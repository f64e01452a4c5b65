package org.manydesk.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.manydesk.ticket.Wording;

/** Something to say on a ticket, in plain text. */
record MessageForm(@NotNull Kind kind, @NotBlank @Size(max = Wording.MAX_TEXT) String body) {
    /** To whom it is said. */
    enum Kind {
        /** To the other side. */
        REPLY,
        /** Among staff. */
        NOTE
    }
}
