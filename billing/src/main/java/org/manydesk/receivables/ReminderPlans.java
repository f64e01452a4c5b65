package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Stale;

/** The reminder steps of the caller's provider. */
@ApplicationScoped
@Transactional
public class ReminderPlans {
    private final Reminders reminders;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReminderPlans() {
        this(null, null);
    }

    @Inject
    ReminderPlans(Reminders reminders, AuditTrail audit) {
        this.reminders = reminders;
        this.audit = audit;
    }

    /**
     * The steps as they stand.
     *
     * @param version grows with each change; 0 while they are the usual ones
     */
    public record Kept(ReminderSteps steps, int version) {}

    public Kept own() {
        return reminders
                .plan()
                .map(plan -> new Kept(plan.steps(), plan.version()))
                .orElse(new Kept(ReminderSteps.USUAL, 0));
    }

    /** Puts other steps in place of those that were read, unless somebody else did meanwhile: then {@link Stale}. */
    public Kept replace(int version, ReminderSteps steps) {
        steps.mustAscend();
        var before = own();
        if (before.version() != version) throw new Stale();
        reminders.keep(steps);
        audit.record("REMINDER_STEPS_CHANGED", "", Map.of("before", before.steps(), "after", steps));
        return own();
    }
}
