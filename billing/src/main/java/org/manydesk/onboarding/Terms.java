package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.contract.Amending;
import org.manydesk.contract.AmendmentForm;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.Contracting;
import org.manydesk.problem.Fault;
import org.manydesk.tenant.Tenant;
import org.manydesk.timekeeping.Activation;

/** Agrees on terms with a client and puts them in force, and says before what would be refused. */
@ApplicationScoped
class Terms {
    private final Contracting contracting;
    private final Amending amending;
    private final Activation activation;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Terms() {
        this(null, null, null);
    }

    @Inject
    Terms(Contracting contracting, Amending amending, Activation activation) {
        this.contracting = contracting;
        this.amending = amending;
        this.activation = activation;
    }

    List<Fault> faults(ContractForm form) {
        return contracting.faults(form);
    }

    List<Fault> faults(Tenant client, String number, AmendmentForm form) {
        return amending.faults(client.id(), number, form);
    }

    void agree(Tenant client, ContractForm form) {
        var contract = contracting.draft(client.id(), form);
        activation.activate(client.id(), contract.number());
    }

    void amend(Tenant client, String number, AmendmentForm form) {
        var version = amending.draft(client.id(), number, form);
        activate(client, number, Integer.toString(version.number()));
    }

    void activate(Tenant client, String number, String version) {
        activation.activate(client.id(), number, version);
    }
}
