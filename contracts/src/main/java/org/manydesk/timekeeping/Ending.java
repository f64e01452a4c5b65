package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.Suspending;
import org.manydesk.contract.SuspensionForm;
import org.manydesk.contract.Terminating;
import org.manydesk.contract.TerminationForm;
import org.manydesk.scope.TenantId;

/** Ends contracts, for good or for a time, and takes away the clocks that have no contract any more. */
@ApplicationScoped
@Transactional
public class Ending {
    private final Contracts contracts;
    private final Terminating terminating;
    private final Suspending suspending;
    private final Rejudging rejudging;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Ending() {
        this(null, null, null, null);
    }

    @Inject
    Ending(Contracts contracts, Terminating terminating, Suspending suspending, Rejudging rejudging) {
        this.contracts = contracts;
        this.terminating = terminating;
        this.suspending = suspending;
        this.rejudging = rejudging;
    }

    /** Throws as {@link Terminating#terminate} does. */
    public Contract terminate(TenantId tenant, String number, TerminationForm form) {
        var contract = contracts.get(tenant, number);
        terminating
                .terminate(contract, form)
                .ifPresent(version -> rejudging.from(tenant, version.inForce().from()));
        return contract;
    }

    /** Throws as {@link Suspending#suspend} does. */
    public Contract suspend(TenantId tenant, String number, SuspensionForm form) {
        var contract = contracts.get(tenant, number);
        rejudging.from(tenant, suspending.suspend(contract, form));
        return contract;
    }

    /** Lets a contract go on from now; tickets that were opened while it was suspended stay without clocks. */
    public void resume(TenantId tenant, String number) {
        suspending.resume(contracts.get(tenant, number));
    }
}
