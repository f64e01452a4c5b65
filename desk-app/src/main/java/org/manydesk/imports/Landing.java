package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manydesk.availability.ServiceNames;
import org.manydesk.scope.TenantId;
import org.manydesk.ticket.PastMerge;
import org.manydesk.ticket.PastTickets;

/** The steps of an import, each a transaction: what lands and how far the import is are committed together. */
@ApplicationScoped
@Transactional
class Landing {
    private final Imports imports;
    private final PastTickets tickets;
    private final ServiceNames services;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Landing() {
        this(null, null, null, null);
    }

    @Inject
    Landing(Imports imports, PastTickets tickets, ServiceNames services, Clock clock) {
        this.imports = imports;
        this.tickets = tickets;
        this.services = services;
        this.clock = clock;
    }

    /** How many rows are done with already. */
    long processed(ImportId id) {
        return imports.get(id).processed();
    }

    ImportFormat format(ImportId id) {
        return imports.get(id).format();
    }

    /** Those of these external ids that tickets of the tenant have. */
    Set<String> present(TenantId tenant, List<String> externalIds) {
        return tickets.known(tenant, new HashSet<>(externalIds));
    }

    /** The keys of the services that tickets of the tenant may concern. */
    Set<String> services(TenantId tenant) {
        return services.of(tenant).keySet();
    }

    /** Lands rows, in their order. */
    void land(ImportId id, Batch batch) {
        var run = imports.held(id);
        var created = tickets.land(run.tenant(), batch.tickets());
        imports.addAll(
                batch.bad().stream().map(row -> new RejectedRow(run, row)).toList());
        run.advance(created, batch.good().size() - created, batch.bad().size(), clock.instant());
    }

    void merge(ImportId id, List<PastMerge> merges) {
        var run = imports.held(id);
        tickets.merge(run.tenant(), merges);
        run.renew(clock.instant());
    }

    /** Says that work goes on, where nothing lands for a while. */
    void renew(ImportId id) {
        imports.held(id).renew(clock.instant());
    }

    void finish(ImportId id) {
        imports.held(id).finish(clock.instant());
    }

    void fail(ImportId id, String reason) {
        imports.held(id).fail(reason, clock.instant());
    }

    /** Takes over an import that was left alone. @return whether it was */
    boolean takeOver(ImportId id) {
        return imports.held(id).takeOver(clock.instant());
    }
}
