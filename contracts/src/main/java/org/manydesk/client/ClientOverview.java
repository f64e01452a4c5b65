package org.manydesk.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractStanding;
import org.manydesk.contract.Contracts;
import org.manydesk.people.Staffing;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketTimelines;

/** Looks over the clients within reach. */
@ApplicationScoped
@Transactional
public class ClientOverview {
    private final Tenants tenants;
    private final Contracts contracts;
    private final Staffing staffing;
    private final TicketTimelines timelines;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientOverview() {
        this(null, null, null, null, null);
    }

    @Inject
    ClientOverview(Tenants tenants, Contracts contracts, Staffing staffing, TicketTimelines timelines, Clock clock) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.staffing = staffing;
        this.timelines = timelines;
        this.clock = clock;
    }

    /** All clients within reach, by name. */
    public List<ClientGlance> clients() {
        var standings =
                contracts.standings(clock.instant()).stream().collect(Collectors.groupingBy(ContractStanding::tenant));
        var people = staffing.headcounts();
        var open = timelines.openCounts();
        return tenants.all().stream()
                .map(tenant -> new ClientGlance(
                        ClientName.of(tenant),
                        tenant.isSuspended(),
                        tenant.createdAt(),
                        decisive(tenant, standings),
                        people.getOrDefault(tenant.id(), 0L),
                        open.getOrDefault(tenant.id(), 0L)))
                .toList();
    }

    private static Optional<ContractStanding> decisive(Tenant tenant, Map<TenantId, List<ContractStanding>> standings) {
        return standings.getOrDefault(tenant.id(), List.of()).stream().min(ContractStanding.WHAT_MATTERS_FIRST);
    }

    /** How many tickets of a client are not resolved, closed or merged. */
    public long openTickets(String client) {
        return timelines.openCounts().getOrDefault(tenants.get(client).id(), 0L);
    }
}
