package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.Happening;

/**
 * Takes tickets of the past in, many at a time. History is silent: no mail, no warning, no news; but clocks, verdicts and
 * usage follow from it as from live work. One audit entry tells of all tickets of a call.
 */
@ApplicationScoped
@Transactional
public class PastTickets {
    private final Tenants tenants;
    private final Tickets tickets;
    private final TicketDesk desk;
    private final Assignees assignees;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PastTickets() {
        this(null, null, null, null, null);
    }

    @Inject
    PastTickets(Tenants tenants, Tickets tickets, TicketDesk desk, Assignees assignees, Chronicle chronicle) {
        this.tenants = tenants;
        this.tickets = tickets;
        this.desk = desk;
        this.assignees = assignees;
        this.chronicle = chronicle;
    }

    /** The external ids among these that tickets of the tenant have already. */
    public Set<String> known(TenantId tenant, Set<String> externalIds) {
        return tickets.knownExternals(tenant, externalIds);
    }

    /** Takes in those that are not there yet, in the given order. @return how many were new */
    public int land(TenantId tenantId, List<PastTicket> past) {
        var tenant = tenants.get(tenantId);
        desk.hold(tenant);
        var fresh = fresh(tenant, past);
        if (fresh.isEmpty()) return 0;
        var seated = desk.seat(tenant, fresh);
        desk.store(seated, replayed(tenant, seated));
        chronicle.tell(seated);
        return seated.size();
    }

    private List<PastTicket> fresh(Tenant tenant, List<PastTicket> past) {
        var seen = new HashSet<>(
                known(tenant.id(), past.stream().map(PastTicket::externalId).collect(Collectors.toSet())));
        return past.stream().filter(one -> seen.add(one.externalId())).toList();
    }

    private List<Message> replayed(Tenant tenant, List<SeatedPast> seated) {
        var staff =
                assignees.of(tenant.id()).stream().collect(Collectors.toMap(UserAccount::email, Function.identity()));
        var replay = new Replay(staff);
        return seated.stream()
                .flatMap(one -> replay.replay(one.ticket(), one.past()).stream())
                .toList();
    }

    /** Makes tickets part of others; those that are already stay as they are. @return how many were new */
    public int merge(TenantId tenant, List<PastMerge> merges) {
        return (int) merges.stream().filter(merge -> merged(tenant, merge)).count();
    }

    private boolean merged(TenantId tenant, PastMerge merge) {
        var ticket = tickets.findExternal(tenant, merge.ticket()).orElseThrow();
        var target = tickets.findExternal(tenant, merge.into()).orElseThrow();
        if (ticket.isMerged()) return false;
        ticket.wasMergedInto(target);
        chronicle.happened(ticket, Happening.merged(merge.at(), target.ref()));
        return true;
    }
}
