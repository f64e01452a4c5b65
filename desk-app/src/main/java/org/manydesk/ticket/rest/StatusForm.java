package org.manydesk.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.TicketStatus;

/**
 * The state that a ticket is to be in.
 *
 * @param resolution how it was solved
 * @param vendor for whom it waits in PENDING_VENDOR, by name; for staff
 */
record StatusForm(
        @NotNull TicketStatus status,
        @Nullable @Size(max = 10_000) String resolution,
        @Nullable @Size(max = 200) @Pattern(regexp = "(?s).*\\S.*", message = "Must not be blank.") String vendor) {}
