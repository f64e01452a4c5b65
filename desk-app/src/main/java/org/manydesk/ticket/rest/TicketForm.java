package org.manydesk.ticket.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Caller;
import org.manydesk.ticket.Level;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.Requester;
import org.manydesk.ticket.Severity;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * A request for help as it travels. People of a tenant leave out the priority, and the requester if it is themselves. The
 * fields are what the client asks for tickets of this type, see {@link org.manydesk.form.FormPlan}.
 */
record TicketForm(
        @NotNull TicketType type,
        @NotBlank @Size(max = NewTicket.MAX_SUBJECT) String subject,
        @NotNull @Size(max = Wording.MAX_TEXT) String description,
        @Nullable @Valid RequesterForm requester,
        @Nullable Level impact,
        @Nullable Level urgency,
        @Nullable Priority priority,
        @Nullable @Size(max = 200) String category,
        @Nullable @Size(max = 40) String service,
        @Nullable Channel channel,
        @Nullable @Size(min = 1, max = 100) String externalId,
        @Nullable @Size(max = 50) Map<String, @Nullable JsonNode> fields) {

    NewTicket ticket(Caller.Person caller) {
        return new NewTicket(
                type,
                subject,
                Wording.of(description),
                requester == null ? self(caller) : requester.requester(),
                channel == null ? Channel.API : channel,
                new Severity(impact, urgency),
                priority,
                category,
                service,
                externalId,
                List.of());
    }

    Map<String, @Nullable String> said() {
        return SaidFields.of(fields);
    }

    private static Requester self(Caller.Person caller) {
        if (caller.home().isEmpty()) throw new InvalidInput("/requester", "Say who asks for help.");
        return new Requester(caller.email(), caller.name());
    }
}
