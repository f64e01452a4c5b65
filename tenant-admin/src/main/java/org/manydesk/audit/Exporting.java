package org.manydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.manydesk.problem.ProofNeeded;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;

/**
 * What leaves the product in bulk: taken by those who proved lately who they are, and noted. One paper of one deed, such as
 * an invoice, is none of it.
 *
 * @see "decision 0041"
 */
@ApplicationScoped
@Transactional
public class Exporting {
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Event<Export> exports;
    private final Clock clock;

    /** Things of a tenant are about to leave in bulk; who counts that may refuse it with a problem. */
    public record Export(TenantId tenant) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Exporting() {
        this(null, null, null, null);
    }

    @Inject
    Exporting(AuditTrail audit, CurrentCaller caller, Event<Export> exports, Clock clock) {
        this.audit = audit;
        this.caller = caller;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Things of a tenant are about to leave; {@code details} says which.
     *
     * @throws ProofNeeded unless the caller proved lately who they are
     */
    public void note(TenantId tenant, String action, String subject, Map<String, ?> details) {
        caller.mustHaveProven(clock.instant());
        exports.fire(new Export(tenant));
        audit.record(tenant, action, subject, details);
    }

    /**
     * The same for things of the provider, or of several tenants.
     *
     * @throws ProofNeeded unless the caller proved lately who they are
     */
    public void note(String action, String subject, Map<String, ?> details) {
        caller.mustHaveProven(clock.instant());
        audit.record(action, subject, details);
    }
}
