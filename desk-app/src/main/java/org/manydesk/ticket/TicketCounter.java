package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** Counts a tenant's tickets. */
@Entity
@Table(name = "ticket_counter")
class TicketCounter extends TenantOwned {
    static final long ONLY = 0;

    @Column(name = "last")
    private long last;

    protected TicketCounter() {} // for JPA

    TicketCounter(TenantId tenant) {
        super(tenant, ONLY);
    }

    long next() {
        return ++last;
    }
}
