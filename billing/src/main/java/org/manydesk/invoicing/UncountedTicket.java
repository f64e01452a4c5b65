package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/** A ticket of the period that a run left out, with the reason that it had then. */
@Entity
@Table(name = "invoice_uncounted")
public class UncountedTicket extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "occurrence", updatable = false)
    private int occurrence;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", updatable = false)
    private Reason reason;

    @Column(name = "why", updatable = false)
    private String why;

    /** How many events the ticket had; not known of earlier releases. */
    @Column(name = "event_count", updatable = false)
    @SuppressWarnings("unused") // queries compare it
    private @Nullable Integer eventCount;

    @SuppressWarnings("NullAway") // for JPA
    protected UncountedTicket() {}

    UncountedTicket(Invoice invoice, TicketCount count) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.ticketId = count.ticket().value();
        this.occurrence = count.decision().occurrence();
        this.ref = count.ref();
        this.subject = count.subject();
        this.decidedAt = count.decision().at();
        this.reason = count.decision().reason();
        this.why = count.why();
        this.eventCount = count.events();
    }

    InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    /** Which of the times that the ticket counts it is, or belongs to. */
    Occurrence occurrence() {
        return new Occurrence(ticket(), occurrence);
    }

    public String ref() {
        return ref;
    }

    public String subject() {
        return subject;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Reason reason() {
        return reason;
    }

    public String why() {
        return why;
    }
}
