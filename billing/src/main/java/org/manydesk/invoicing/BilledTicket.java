package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.contract.ContractId;
import org.manydesk.rating.Traits;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.Arrived;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/**
 * A ticket that an invoice charges. There is one such row per contract, ticket and time that it counts, which the database
 * holds to; it goes only when its draft is discarded.
 */
@Entity
@Table(name = "invoice_line_usage")
public class BilledTicket extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "occurrence", updatable = false)
    private int occurrence;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "position", updatable = false)
    private int place;

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

    @Embedded
    private BilledTraits traits;

    @SuppressWarnings("NullAway") // for JPA
    protected BilledTicket() {}

    /** @param position its place among all tickets of its period that were billed, from 1 */
    BilledTicket(Invoice invoice, YearMonth period, int position, TicketCount count) {
        super(invoice.tenant());
        this.invoiceId = invoice.key();
        this.contractId = invoice.contract().value();
        this.ticketId = count.ticket().value();
        this.occurrence = count.decision().occurrence();
        this.period = period.toString();
        this.place = position;
        this.ref = count.ref();
        this.subject = count.subject();
        this.decidedAt = count.decision().at();
        this.reason = count.decision().reason();
        this.why = count.why();
        this.traits = new BilledTraits(count.traits());
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    /** The month in which it counts. */
    YearMonth period() {
        return YearMonth.parse(period);
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    /** Which of the times that the ticket counts it charges. */
    public Occurrence occurrence() {
        return new Occurrence(ticket(), occurrence);
    }

    /** The same, told by when it was decided. */
    Arrived arrived() {
        return new Arrived(ticket(), Optional.of(decidedAt), occurrence);
    }

    public int position() {
        return place;
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

    /** What it was like when it was decided; lines are charged by it. */
    public Traits traits() {
        return traits.traits();
    }

    public String why() {
        return why;
    }
}
