package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Renewing;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/**
 * Renews contracts that renew themselves, each in a transaction of its own and within its own client. One that cannot be
 * renewed, e.g. because an amendment is drafted, is tried again an hour later and keeps no other waiting.
 */
@ApplicationScoped
class RenewalWork implements RecurringWork {
    private static final System.Logger LOG = System.getLogger(RenewalWork.class.getName());

    /** Who renews, in the audit trail and on the version. */
    private static final String THE_PRODUCT = "the product";

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Renewing renewing;
    private final Activation activation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RenewalWork() {
        this(null, null, null, null);
    }

    @Inject
    RenewalWork(SystemDirectory directory, CurrentCaller caller, Renewing renewing, Activation activation) {
        this.directory = directory;
        this.caller = caller;
        this.renewing = renewing;
        this.activation = activation;
    }

    @Override
    public String name() {
        return "renewals";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean isDueAtStart() {
        return true;
    }

    @Override
    public void work() {
        for (var provider : directory.everywhere(THE_PRODUCT))
            caller.as(provider, renewing::automatic).forEach(contract -> renew(provider, contract));
    }

    private void renew(Caller.SystemWork provider, Contract contract) {
        var scope = new Caller.SystemWork(THE_PRODUCT, provider.provider(), List.of(contract.tenant()));
        try {
            while (caller.as(scope, () -> activation.renewIfDue(contract)))
                LOG.log(System.Logger.Level.INFO, "Contract {0} renewed itself", contract.number());
        } catch (RuntimeException refused) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Contract " + contract.number() + " cannot be renewed now: " + refused.getMessage());
        }
    }
}
