package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.manydesk.effort.TimeEntryId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;

/**
 * Work on a ticket as an invoice charges it. Of several rows of the same entry and month the last one holds: its invoice
 * charges, or gives back, the difference.
 */
@Entity
@Table(name = "invoice_line_time")
public class BilledWork extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "entry_id", updatable = false)
    private long entryId;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "worked_at", updatable = false)
    private Instant workedAt;

    @Column(name = "minutes", updatable = false)
    private int minutes;

    @Column(name = "note", updatable = false)
    private String note;

    @Embedded
    private BilledTraits traits;

    @SuppressWarnings("NullAway") // for JPA
    protected BilledWork() {}

    BilledWork(Invoice invoice, YearMonth period, ChargedWork work) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.contractId = invoice.contract().value();
        this.entryId = work.entry().value();
        this.ticketId = work.ticket().value();
        this.period = period.toString();
        this.ref = work.ref();
        this.subject = work.subject();
        this.workedAt = work.at();
        this.minutes = (int) work.time().toMinutes();
        this.note = work.note();
        this.traits = new BilledTraits(work.traits());
    }

    InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    /** The month in which it counts. */
    YearMonth period() {
        return YearMonth.parse(period);
    }

    ChargedWork work() {
        return new ChargedWork(
                new TimeEntryId(entryId),
                new TicketId(ticketId),
                ref,
                subject,
                workedAt,
                Duration.ofMinutes(minutes),
                note,
                traits.traits());
    }
}
