package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenants;

/** Takes requests for help in, by whatever channel. */
@ApplicationScoped
@Transactional
public class TicketIntake {
    private final Tenants tenants;
    private final Bought bought;
    private final TicketDesk desk;
    private final Filing filing;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketIntake() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketIntake(Tenants tenants, Bought bought, TicketDesk desk, Filing filing, Chronicle chronicle) {
        this.tenants = tenants;
        this.bought = bought;
        this.desk = desk;
        this.filing = filing;
        this.chronicle = chronicle;
    }

    /**
     * Opens a ticket for a tenant within reach. People of the tenant say no priority. A suspended tenant, an external id in use, a service that is not the
     * client's, and a type that its contract does not buy are refused.
     */
    public Ticket open(TenantId tenantId, NewTicket said) {
        var tenant = tenants.get(tenantId);
        desk.admit(said);
        bought.mustCover(tenantId, said);
        if (tenant.isSuspended()) throw new Conflict(tenant.name() + " is suspended; no new tickets are taken.");
        var now = chronicle.now();
        var ticket = desk.seat(tenant, said, now);
        filing.file(ticket, said.files(), now);
        chronicle.opened(ticket, said.requester());
        chronicle.deed(ticket, "TICKET_OPENED", facts(ticket));
        return ticket;
    }

    private static Map<String, ?> facts(Ticket ticket) {
        return Map.of(
                "subject", ticket.subject(),
                "type", ticket.report().type(),
                "priority", ticket.priority(),
                "channel", ticket.report().channel());
    }
}
