package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.scope.TenantId;

/** Drafts contracts; {@link Enactment} puts them in force. */
@ApplicationScoped
@Transactional
public class Contracting {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final SoundTerms terms;
    private final AuditTrail audit;
    private final Authors authors;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Contracting() {
        this(null, null, null, null, null);
    }

    @Inject
    Contracting(Contracts contracts, ContractVersions versions, SoundTerms terms, AuditTrail audit, Authors authors) {
        this.contracts = contracts;
        this.versions = versions;
        this.terms = terms;
        this.audit = audit;
        this.authors = authors;
    }

    /** Drafts a contract with its first version; it has no effect until activated. */
    public Contract draft(TenantId tenant, ContractForm form) {
        var agreed = agreed(form);
        if (contracts.find(tenant, agreed.number()).isPresent())
            throw new Conflict("This client already has a contract " + agreed.number() + ".");
        var author = authors.present();
        var contract = new Contract(tenant, agreed.number(), author.at());
        contracts.add(contract);
        versions.add(ContractVersion.first(contract, agreed, form, author));
        audit.record(tenant, "CONTRACT_DRAFTED", agreed.number(), Map.of("after", form));
        return contract;
    }

    private Agreement agreed(ContractForm form) {
        var faults = new Faults();
        var agreed = terms.read(form, faults);
        faults.refuse();
        return agreed.orElseThrow();
    }

    /** What would be refused of a draft, whoever the client; nothing is stored. */
    public List<Fault> faults(ContractForm form) {
        return terms.faults(form);
    }
}
