package org.manydesk.ticket.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.Splitting;

/**
 * What is taken out of a ticket.
 *
 * @param messages ids of messages of the ticket; the first one written must be the customer's
 * @param subject of the new ticket
 */
record SplitForm(
        @NotEmpty @Size(max = Splitting.MOST) List<@NotNull @Size(max = 40) String> messages,
        @NotBlank @Size(max = NewTicket.MAX_SUBJECT) String subject) {}
