package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.problem.Stale;

/** What people do with a service on its page. Refuses with {@link Stale} what somebody else changed since it was read. */
@ApplicationScoped
@Transactional
public class ServiceWork {
    private final Offerings services;
    private final Outages outages;
    private final OutageRecords records;
    private final MaintenanceWindows windows;
    private final MaintenancePlanning planning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceWork() {
        this(null, null, null, null, null);
    }

    @Inject
    ServiceWork(
            Offerings services,
            Outages outages,
            OutageRecords records,
            MaintenanceWindows windows,
            MaintenancePlanning planning) {
        this.services = services;
        this.outages = outages;
        this.records = records;
        this.windows = windows;
        this.planning = planning;
    }

    /** Records an outage told by hand. */
    public void record(ServiceSheet sheet, OutageForm form) {
        records.record(service(sheet), form, OutageSource.HAND);
    }

    /** Ends or corrects an outage. */
    public void correct(ServiceSheet sheet, OutageLine read, OutageForm form) {
        var service = service(sheet);
        records.correct(service, outage(service, read), form);
    }

    /** An outage as it were, had it ended just now. */
    public Course ended(OutageLine read) {
        return read.course().ended(planning.now());
    }

    /** Takes out an outage that never was. */
    public void remove(ServiceSheet sheet, OutageLine read) {
        var service = service(sheet);
        records.remove(service, outage(service, read));
    }

    public void propose(ServiceSheet sheet, WindowForm form) {
        planning.propose(service(sheet), form);
    }

    public void agree(ServiceSheet sheet, WindowLine read) {
        var service = service(sheet);
        planning.agree(service, window(service, read));
    }

    public void withdraw(ServiceSheet sheet, WindowLine read) {
        var service = service(sheet);
        planning.withdraw(service, window(service, read));
    }

    private Offering service(ServiceSheet sheet) {
        return services.get(sheet.client().key(), sheet.key());
    }

    private Outage outage(Offering service, OutageLine read) {
        var outage = outages.get(service, read.id());
        if (outage.version() != read.version()) throw new Stale();
        return outage;
    }

    private MaintenanceWindow window(Offering service, WindowLine read) {
        var window = windows.get(service, read.id());
        if (window.version() != read.version()) throw new Stale();
        return window;
    }
}
