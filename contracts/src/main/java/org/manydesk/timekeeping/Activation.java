package org.manydesk.timekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Enactment;
import org.manydesk.contract.KnownEnd;
import org.manydesk.contract.Renewing;
import org.manydesk.scope.TenantId;

/** Puts contracts and amendments in force and reads the clocks of all tickets that they touch, past ones included. */
@ApplicationScoped
@Transactional
public class Activation {
    private final Enactment enactment;
    private final Renewing renewing;
    private final Rejudging rejudging;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Activation() {
        this(null, null, null);
    }

    @Inject
    Activation(Enactment enactment, Renewing renewing, Rejudging rejudging) {
        this.enactment = enactment;
        this.renewing = renewing;
        this.rejudging = rejudging;
    }

    /** Puts a drafted contract in force; throws as {@link Enactment#enact(TenantId, String, String)} does. */
    public void activate(TenantId tenant, String number) {
        judgeAnew(enactment.enact(tenant, number));
    }

    /** Puts an amendment in force, by its number; throws as {@link Enactment#enact(TenantId, String, String)} does. */
    public void activate(TenantId tenant, String number, String version) {
        judgeAnew(enactment.enact(tenant, number, version));
    }

    /** Prolongs a contract; throws as {@link Renewing#renew} does. */
    public ContractVersion renew(Contract contract, KnownEnd known) {
        var version = renewing.renew(contract, known);
        judgeAnew(version);
        return version;
    }

    /** Prolongs a contract that renews itself, if it is time; tells whether it was. */
    boolean renewIfDue(Contract contract) {
        var version = renewing.renewIfDue(contract.tenant(), contract.id());
        version.ifPresent(this::judgeAnew);
        return version.isPresent();
    }

    private void judgeAnew(ContractVersion version) {
        rejudging.from(version.tenant(), version.inForce().from());
    }
}
