package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Contracts;
import org.manydesk.invoicing.Crediting;
import org.manydesk.invoicing.InvoiceIssued;

/**
 * Gives credits back by credit notes, where that is agreed: as soon as a credit is approved, can no longer be earned back,
 * and the invoice of its month is issued, whichever comes last.
 */
@ApplicationScoped
@Transactional
class CreditsGranted {
    private final ServiceCredits credits;
    private final CreditsDue due;
    private final Contracts contracts;
    private final Crediting crediting;
    private final CreditLog log;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditsGranted() {
        this(null, null, null, null, null);
    }

    @Inject
    CreditsGranted(ServiceCredits credits, CreditsDue due, Contracts contracts, Crediting crediting, CreditLog log) {
        this.credits = credits;
        this.due = due;
        this.contracts = contracts;
        this.crediting = crediting;
        this.log = log;
    }

    void on(@Observes InvoiceIssued issued) {
        var invoice = issued.invoice();
        grant(contracts.get(invoice.tenant(), invoice.contract()));
    }

    /** Grants all that is due now. What the invoice has not left waits: for a person to see, and for the next time. */
    void grant(Contract contract) {
        for (var credit : due.by(contract, Application.CREDIT_NOTE)) {
            credits.lock(credit);
            if (credits.isTaken(credit) || credit.state() != CreditState.ACCRUED) continue;
            crediting
                    .grant(contract, due.deduction(credit))
                    .ifPresent(note -> log.record(
                            "SERVICE_CREDIT_GRANTED", contract, credit, Map.of("creditNote", note.number())));
        }
    }
}
