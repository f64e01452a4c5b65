package org.manydesk.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.manydesk.ticket.Requester;

/** Somebody of a client, by e-mail. */
record RequesterForm(
        @NotNull @Size(max = 254) @Pattern(regexp = Requester.EMAIL, message = "Must be an e-mail address.")
                String email,
        @Nullable @Size(max = 200) String name) {
    Requester requester() {
        return new Requester(email, name == null ? "" : name);
    }
}
