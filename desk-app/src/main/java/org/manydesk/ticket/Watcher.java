package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.TenantOwned;

/** Says that a contact may follow a ticket that somebody else raised. */
@Entity
@Table(name = "watcher")
class Watcher extends TenantOwned {
    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "contact_id")
    private long contactId;

    protected Watcher() {} // for JPA

    Watcher(Ticket ticket, Contact contact) {
        super(ticket.tenant());
        this.ticketId = ticket.key();
        this.contactId = contact.key();
    }

    long ticket() {
        return ticketId;
    }

    long contact() {
        return contactId;
    }
}
