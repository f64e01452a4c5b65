package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contracts;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Stale;
import org.manydesk.scope.TenantId;

/** Defines services, and agrees on new terms of them from a month on. */
@ApplicationScoped
@Transactional
public class Cataloguing {
    private final Offerings services;
    private final Contracts contracts;
    private final ServiceMonths months;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Cataloguing() {
        this(null, null, null, null, null);
    }

    @Inject
    Cataloguing(Offerings services, Contracts contracts, ServiceMonths months, AuditTrail audit, Clock clock) {
        this.services = services;
        this.contracts = contracts;
        this.months = months;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Defines a service of a client.
     *
     * @param client its key
     * @throws Conflict if the client has a service with this key
     */
    public Offering define(String client, ServiceForm form) {
        var tenant = services.owner(client);
        var said = form.read(running(tenant, form));
        contractOf(tenant, said.terms());
        if (services.find(tenant, said.key()).isPresent())
            throw new Conflict("This client has a service with the key " + said.key() + " already.");
        var service = new Offering(tenant, said, clock.instant());
        services.add(service);
        note("SERVICE_DEFINED", service, said);
        return service;
    }

    /**
     * Renames a service and agrees on its terms from a month on; the months before keep theirs.
     *
     * @param form the whole service; its key stays
     * @throws InvalidInput if the month is over
     */
    public void change(Offering service, ServiceForm form) {
        var running = months.running(service);
        var said = form.read(running);
        contractOf(service.tenant(), said.terms());
        if (said.terms().from().isBefore(running))
            throw new InvalidInput("/from", "New terms hold from " + running + " on or later: the past keeps its own.");
        service.rename(said.name());
        var known = service.termsFor(said.terms().from());
        var same = new Terms(
                known.from(),
                said.terms().contract(),
                said.terms().target(),
                said.terms().time(),
                said.terms().parts());
        if (!same.equals(known)) service.agree(said.terms());
        note("SERVICE_CHANGED", service, said);
    }

    /** The same for a service on its page, unless somebody else changed it since it was read: then {@link Stale}. */
    public void change(ServiceSheet read, ServiceForm form) {
        var service = services.get(read.client().key(), read.key());
        if (service.version() != read.version()) throw new Stale();
        change(service, form);
    }

    /**
     * A service as it is agreed for a month, to be changed.
     *
     * @param month e.g. {@code 2026-10}; the running one where that is none
     */
    public ServiceForm form(Offering service, String month) {
        var wanted = ServiceForm.isMonth(month) ? YearMonth.parse(month) : months.running(service);
        return ServiceForm.of(service, service.termsFor(wanted));
    }

    private void contractOf(TenantId tenant, Terms terms) {
        if (contracts.find(tenant, terms.contract()).isEmpty())
            throw new InvalidInput("/contract", "There is no such contract of this client.");
    }

    private YearMonth running(TenantId tenant, ServiceForm form) {
        return months.running(Optional.ofNullable(form.contract())
                .filter(number -> contracts.find(tenant, number).isPresent())
                .map(number -> months.zone(tenant, number))
                .orElse(ZoneOffset.UTC));
    }

    private void note(String action, Offering service, ServiceForm.Read said) {
        audit.record(
                service.tenant(), action, service.serviceKey(), Map.of("name", said.name(), "terms", said.terms()));
    }
}
