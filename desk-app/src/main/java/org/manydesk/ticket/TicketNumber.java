package org.manydesk.ticket;

import org.manydesk.tenant.Tenant;

/** A ticket's place in its tenant's count, from 1, and the reference that follows from it. */
record TicketNumber(TicketRef ref, long number) {
    static TicketNumber of(Tenant tenant, long number) {
        return new TicketNumber(TicketRef.of(tenant.prefix(), number), number);
    }
}
