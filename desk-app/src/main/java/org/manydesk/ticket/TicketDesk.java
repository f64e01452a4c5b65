package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.manydesk.tenant.Tenant;

/** Gives a request its number and its contact. */
@ApplicationScoped
class TicketDesk {
    private final TicketNumbers numbers;
    private final Contacts contacts;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketDesk() {
        this(null, null);
    }

    @Inject
    TicketDesk(TicketNumbers numbers, Contacts contacts) {
        this.numbers = numbers;
        this.contacts = contacts;
    }

    /** A ticket that is not stored yet. The number comes first: whoever holds the counter may add contacts. */
    Ticket seat(Tenant tenant, NewTicket said, Instant openedAt) {
        var place = numbers.next(tenant);
        var contact = contacts.known(tenant.id(), said.requester(), openedAt);
        return Ticket.open(place, said, contact, openedAt);
    }

    /** The contact with this address, made known where it is new. */
    Contact contact(Tenant tenant, Requester requester, Instant now) {
        numbers.held(tenant);
        return contacts.known(tenant.id(), requester, now);
    }
}
