package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.manydesk.effort.TimeEntryId;
import org.manydesk.rating.Hours;
import org.manydesk.rating.Traits;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "ticket_type", updatable = false)
    private TicketType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority", updatable = false)
    private Priority priority;

    @Column(name = "category", updatable = false)
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "hours", updatable = false)
    private Hours hours;

    @Column(name = "language", updatable = false)
    private String language;

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
        var traits = work.traits();
        this.type = traits.type();
        this.priority = traits.priority();
        this.category = traits.category();
        this.channel = traits.channel();
        this.hours = traits.hours();
        this.language = traits.language();
    }

    InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    ChargedWork work() {
        var traits = new Traits(type, priority, category, channel, hours, language);
        return new ChargedWork(
                new TimeEntryId(entryId),
                new TicketId(ticketId),
                ref,
                subject,
                workedAt,
                Duration.ofMinutes(minutes),
                note,
                traits);
    }
}
