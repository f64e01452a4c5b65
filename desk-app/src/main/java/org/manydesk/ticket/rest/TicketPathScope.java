package org.manydesk.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.rest.PathScope;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;

/** {@code {ref}}: a ticket that the caller sees; a requester sees those that they raised or watch. */
@ApplicationScoped
@Transactional
public class TicketPathScope implements PathScope {
    private final Tickets tickets;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketPathScope() {
        this(null);
    }

    @Inject
    TicketPathScope(Tickets tickets) {
        this.tickets = tickets;
    }

    @Override
    public String parameter() {
        return "ref";
    }

    @Override
    public void require(String value) {
        tickets.get(TicketRef.parse(value));
    }
}
