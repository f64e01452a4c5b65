package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;

/** Who does something to a contract's usage, and that it is written down. */
@ApplicationScoped
class Deeds {

    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Deeds() {
        this(null, null);
    }

    @Inject
    Deeds(Signatures signatures, AuditTrail audit) {
        this.signatures = signatures;
        this.audit = audit;
    }

    Signature sign() {
        return signatures.sign();
    }

    void record(Contract contract, String action, String ticket, Map<String, ?> details) {
        audit.record(contract.tenant(), action, "%s, %s".formatted(contract.number(), ticket), details);
    }
}
