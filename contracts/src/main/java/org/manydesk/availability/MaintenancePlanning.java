package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;

/** Proposes maintenance to a client, who agrees to it or does not. */
@ApplicationScoped
@Transactional
public class MaintenancePlanning {
    private final MaintenanceWindows windows;
    private final ServiceMonths months;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MaintenancePlanning() {
        this(null, null, null, null);
    }

    @Inject
    MaintenancePlanning(MaintenanceWindows windows, ServiceMonths months, CurrentCaller caller, AuditTrail audit) {
        this.windows = windows;
        this.months = months;
        this.caller = caller;
        this.audit = audit;
    }

    /** Proposes a window that lies ahead. */
    public MaintenanceWindow propose(Offering service, WindowForm form) {
        var said = form.read(months.now());
        var window = new MaintenanceWindow(
                service, said.during(), said.note(), caller.person().email());
        windows.add(window);
        note("MAINTENANCE_PROPOSED", service, window);
        return window;
    }

    /**
     * Agrees to a window as the client's manager. A second time changes nothing.
     *
     * @throws org.manydesk.problem.Conflict once it has begun
     */
    public void agree(Offering service, MaintenanceWindow window) {
        caller.mustBe(Role.CLIENT_MANAGER);
        if (window.isAgreed()) return;
        window.agree(caller.person().email(), months.now());
        note("MAINTENANCE_AGREED", service, window);
    }

    /**
     * Takes a window back.
     *
     * @throws org.manydesk.problem.Conflict once it was agreed to and has begun
     */
    public void withdraw(Offering service, MaintenanceWindow window) {
        window.mustBeWithdrawable(months.now());
        windows.remove(window);
        note("MAINTENANCE_WITHDRAWN", service, window);
    }

    Instant now() {
        return months.now();
    }

    private void note(String action, Offering service, MaintenanceWindow window) {
        audit.record(
                service.tenant(),
                action,
                service.serviceKey() + "/" + window.key(),
                Map.of("during", window.during(), "note", window.note(), "agreed", window.isAgreed()));
    }
}
