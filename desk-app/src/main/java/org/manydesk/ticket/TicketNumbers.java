package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import org.manydesk.scope.TenantKey;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenant;

/** Numbers the tickets of each tenant from 1, in the order in which they come in. */
@ApplicationScoped
class TicketNumbers {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketNumbers() {
        this(null);
    }

    @Inject
    TicketNumbers(Wall wall) {
        this.wall = wall;
    }

    /** The next number, for good; holds the tenant's counter until the end of the transaction. */
    TicketNumber next(Tenant tenant) {
        return TicketNumber.of(tenant, held(tenant).next());
    }

    /** Lets no other transaction add tickets or contacts of this tenant until this one ends. */
    TicketCounter held(Tenant tenant) {
        if (!exists(tenant)) wall.em().lock(tenant, LockModeType.PESSIMISTIC_WRITE);
        var key = new TenantKey(tenant.id(), TicketCounter.ONLY);
        var counter = wall.em().find(TicketCounter.class, key, LockModeType.PESSIMISTIC_WRITE);
        return counter == null ? wall.add(new TicketCounter(tenant.id())) : counter;
    }

    private boolean exists(Tenant tenant) {
        return wall.em()
                        .createQuery("SELECT COUNT(c) FROM TicketCounter c WHERE c.tenantId = :tenant", Long.class)
                        .setParameter("tenant", tenant.id().value())
                        .getSingleResult()
                > 0;
    }
}
