package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.contract.Contract;

/** Writes into the audit trail what becomes of credits. */
@ApplicationScoped
class CreditLog {
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditLog() {
        this(null);
    }

    @Inject
    CreditLog(AuditTrail audit) {
        this.audit = audit;
    }

    void record(String action, Contract contract, ServiceCredit credit, Map<String, ?> details) {
        var all = new HashMap<String, Object>(details);
        all.put("amount", credit.amount().toString());
        audit.record(credit.tenant(), action, contract.number() + " " + credit.period(), all);
    }
}
