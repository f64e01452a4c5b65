package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.manydesk.amendment.GroupChanges;
import org.manydesk.amendment.TermChanges.Named;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.Contracting;
import org.manydesk.timekeeping.Activation;

/** Agrees on another contract with a client: all of it, or nothing. */
@ApplicationScoped
@Transactional
public class Agreeing {
    private final Arrivals arrivals;
    private final Contracting contracting;
    private final Activation activation;
    private final GroupChanges groups;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Agreeing() {
        this(null, null, null, null);
    }

    @Inject
    Agreeing(Arrivals arrivals, Contracting contracting, Activation activation, GroupChanges groups) {
        this.arrivals = arrivals;
        this.contracting = contracting;
        this.activation = activation;
        this.groups = groups;
    }

    /** The contracts of other clients whose invoice may collect those of a client. */
    public List<GroupChanges.Choice> payers(String client) {
        return groups.choices(new Named(client, ""));
    }

    /**
     * Drafts a contract for a client and puts it in force.
     *
     * @param payer whose invoice collects it; empty where it is invoiced by itself
     */
    public void agree(String client, ContractForm form, Optional<GroupChanges.Choice> payer) {
        var tenant = arrivals.client(client);
        var number = contracting.draft(tenant, form).number();
        activation.activate(tenant, number);
        payer.ifPresent(chosen -> groups.billWith(new Named(client, number), chosen));
    }
}
