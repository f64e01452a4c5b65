package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.document.Shown;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.Invoices;
import org.manydesk.invoicing.Signatures;
import org.manydesk.language.Languages;
import org.manydesk.problem.Conflict;

/** Reminds clients of what they have not paid, in three steps. */
@ApplicationScoped
@Transactional
public class Reminding {
    private final Invoices invoices;
    private final Reminders reminders;
    private final Demands demands;
    private final Signatures signatures;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Reminding() {
        this(null, null, null, null, null);
    }

    @Inject
    Reminding(Invoices invoices, Reminders reminders, Demands demands, Signatures signatures, AuditTrail audit) {
        this.invoices = invoices;
        this.reminders = reminders;
        this.demands = demands;
        this.signatures = signatures;
        this.audit = audit;
    }

    /**
     * Draws up the next reminder of an invoice, dated today.
     *
     * @throws Conflict when it is not overdue for so long yet, all were drawn up, or nothing can be demanded
     */
    public Reminder remind(InvoiceId id) {
        var invoice = invoices.locked(id);
        invoice.mustBeIssued();
        var demand = demands.of(invoice);
        mustBeDemanded(demand);
        var reminder = new Reminder(invoice, next(invoice), demand, signatures.today(), signatures.sign());
        reminders.add(reminder);
        var details =
                Map.of("step", reminder.step(), "demanded", reminder.demanded().toString());
        audit.record(invoice.tenant(), "REMINDER_DRAWN", invoice.name(), details);
        return reminder;
    }

    private static void mustBeDemanded(Demand demand) {
        if (!demand.amount().isZero()) return;
        throw new Conflict(
                demand.held().isZero()
                        ? "Nothing of this invoice is open."
                        : "The client questions all that is open of this invoice: answer the question first.");
    }

    private Dunning next(Invoice invoice) {
        var due = invoice.dueOn().orElseThrow(() -> new Conflict("Nothing of this invoice is open."));
        var next = Dunning.next(due, reminders.of(invoice), reminders.steps())
                .orElseThrow(() -> new Conflict("All three reminders of this invoice were drawn up."));
        if (!next.isDue(signatures.today()))
            throw new Conflict(
                    "The next reminder may follow from " + new Shown(Languages.DEFAULT).date(next.from()) + " on.");
        return next;
    }
}
