package org.manydesk.dryrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.invoicing.Pricing;
import org.manydesk.problem.Conflict;
import org.manydesk.tenant.Tenants;
import org.manydesk.timekeeping.Foresight;

/** Tries the draft of an amendment, or of a contract, without putting it in force. */
@ApplicationScoped
@Transactional
public class DryRun {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Foresight foresight;
    private final Pricing pricing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DryRun() {
        this(null, null, null, null, null);
    }

    @Inject
    DryRun(Tenants tenants, Contracts contracts, ContractVersions versions, Foresight foresight, Pricing pricing) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.foresight = foresight;
        this.pricing = pricing;
    }

    /**
     * What would happen, as of now.
     *
     * @param client its key
     * @param number the contract's
     * @param version its number
     * @throws Conflict if it is in force already
     */
    public Outlook of(String client, String number, String version) {
        var contract = contracts.get(tenants.get(client).id(), number);
        var draft = versions.of(contract).get(version);
        if (draft.isActivated()) throw new Conflict("Version " + version + " is in force; only a draft can be tried.");
        return Outlook.of(
                foresight.moves(draft), pricing.lastMonth(contract, draft).orElse(null));
    }
}
