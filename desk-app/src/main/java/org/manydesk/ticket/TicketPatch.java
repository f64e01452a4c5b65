package org.manydesk.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.Priority;

/**
 * What staff may change of a ticket.
 *
 * @param category null for none
 * @param service the key of a service of the client; null for none
 * @param assignee the e-mail or the id of a member of staff who may see the client; null for nobody
 * @param team null for none
 * @param language in which it is written, e.g. {@code de}; empty where that is not known
 */
public record TicketPatch(
        @NotBlank @Size(max = NewTicket.MAX_SUBJECT) String subject,
        @NotNull Priority priority,
        @Nullable @Size(max = 200) String category,
        @Nullable @Size(max = 40) String service,
        @Nullable @Size(max = 254) String assignee,
        @Nullable @Size(max = 200) String team,
        @NotNull @Pattern(regexp = "([a-z]{2,3})?", message = "must be a language such as de, by ISO 639")
                String language) {
    public TicketPatch assignedTo(@Nullable String other) {
        return new TicketPatch(subject, priority, category, service, other, team, language);
    }

    public TicketPatch withPriority(Priority other) {
        return new TicketPatch(subject, other, category, service, assignee, team, language);
    }

    public TicketPatch handedTo(@Nullable String other) {
        return new TicketPatch(subject, priority, category, service, assignee, other, language);
    }

    public TicketPatch concerning(@Nullable String other) {
        return new TicketPatch(subject, priority, category, other, assignee, team, language);
    }

    public TicketPatch writtenIn(String other) {
        return new TicketPatch(subject, priority, category, service, assignee, team, other);
    }
}
