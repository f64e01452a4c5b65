package org.manydesk.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.KnownEnd;
import org.manydesk.contract.RenewalForm;
import org.manydesk.contract.Renewing;
import org.manydesk.contract.SuspensionForm;
import org.manydesk.contract.TerminationForm;
import org.manydesk.tenant.Tenants;
import org.manydesk.timekeeping.Activation;
import org.manydesk.timekeeping.Ending;

/** Ends, rests and renews contracts for the pages; each throws as the use case does that it leads to. */
@ApplicationScoped
@Transactional
public class TermChanges {
    private final Tenants tenants;
    private final Contracts contracts;
    private final Ending ending;
    private final Renewing renewing;
    private final Activation activation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TermChanges() {
        this(null, null, null, null, null);
    }

    @Inject
    TermChanges(Tenants tenants, Contracts contracts, Ending ending, Renewing renewing, Activation activation) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.ending = ending;
        this.renewing = renewing;
        this.activation = activation;
    }

    /** Names a contract of a client. */
    public record Named(String client, String number) {}

    public void terminate(Named named, TerminationForm form) {
        var contract = contract(named);
        ending.terminate(contract.tenant(), contract.number(), form);
    }

    public void suspend(Named named, SuspensionForm form) {
        var contract = contract(named);
        ending.suspend(contract.tenant(), contract.number(), form);
    }

    public void resume(Named named) {
        var contract = contract(named);
        ending.resume(contract.tenant(), contract.number());
    }

    public void agreeOnRenewal(Named named, RenewalForm form) {
        renewing.agree(contract(named), form.read());
    }

    public void endRenewal(Named named) {
        renewing.end(contract(named));
    }

    public void renew(Named named, LocalDate known) {
        activation.renew(contract(named), KnownEnd.of(known));
    }

    private Contract contract(Named named) {
        return contracts.get(tenants.get(named.client()).id(), named.number());
    }
}
