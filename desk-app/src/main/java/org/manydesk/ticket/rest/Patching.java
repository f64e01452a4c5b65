package org.manydesk.ticket.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.MergePatch;
import org.manydesk.rest.Validation;
import org.manydesk.ticket.TicketPatch;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketWork;
import org.manydesk.ticket.Tickets;

/** Reads merge patches of tickets. */
@ApplicationScoped
class Patching {
    private static final Set<String> CHANGEABLE =
            Set.of("subject", "priority", "category", "service", "assignee", "team", "language");

    private final Tickets tickets;
    private final TicketWork work;
    private final Validation validation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Patching() {
        this(null, null, null);
    }

    @Inject
    Patching(Tickets tickets, TicketWork work, Validation validation) {
        this.tickets = tickets;
        this.work = work;
        this.validation = validation;
    }

    /** The ticket's changeable facts with the patch applied. */
    TicketPatch patched(TicketRef ref, IfMatch ifMatch, JsonNode patch) {
        var ticket = tickets.get(ref);
        ifMatch.mustMatch(ticket.version());
        return validation.valid(MergePatch.apply(named(patch), work.patch(ticket), TicketPatch.class, CHANGEABLE));
    }

    /** The assignee may also come in the shape in which a ticket shows it: by its id, or its e-mail. */
    private static JsonNode named(JsonNode patch) {
        if (!(patch instanceof ObjectNode changes) || !(changes.get("assignee") instanceof ObjectNode assignee))
            return patch;
        var name = assignee.hasNonNull("id") ? assignee.get("id") : assignee.path("email");
        return name.isTextual() ? changes.deepCopy().set("assignee", name) : patch;
    }
}
