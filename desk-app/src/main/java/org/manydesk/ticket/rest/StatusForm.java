package org.manydesk.ticket.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.TicketStatus;

/** The state that a ticket is to be in, and how it was solved. */
record StatusForm(@NotNull TicketStatus status, @Nullable @Size(max = 10_000) String resolution) {}
