package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.Paper;
import org.manydesk.invoicing.Reading;
import org.manydesk.print.Copy;

/** Reminders as files, for those who may read their invoice; who takes one is remembered. */
@ApplicationScoped
@Transactional
public class ReminderCopies {
    public static final String PDF = "application/pdf";

    private final Reading reading;
    private final Reminders reminders;
    private final Paper paper;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReminderCopies() {
        this(null, null, null, null);
    }

    @Inject
    ReminderCopies(Reading reading, Reminders reminders, Paper paper, AuditTrail audit) {
        this.reading = reading;
        this.reminders = reminders;
        this.paper = paper;
        this.audit = audit;
    }

    public Copy pdf(InvoiceId id, long reminder) {
        var invoice = reading.get(id);
        var drawn = reminders.get(invoice, reminder);
        var name = invoice.name() + "-" + drawn.step().name().toLowerCase(Locale.ROOT) + "-reminder.pdf";
        var copy = new Copy(name, PDF, ReminderLetter.draw(drawn, paper.of(invoice)));
        audit.record(invoice.tenant(), "REMINDER_READ", invoice.name(), Map.of("step", drawn.step()));
        return copy;
    }
}
