package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantOwned;

/** A client's question on one line of an issued invoice; it holds that line only, until it is answered. */
@Entity
@Table(name = "invoice_query")
public class LineQuery extends TenantOwned {

    @Column(name = "invoice_id", updatable = false)
    private long invoiceId;

    @Column(name = "line_number", updatable = false)
    private int lineNumber;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "answer_due", updatable = false)
    private @Nullable Instant answerDue;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private Status status;

    @Column(name = "note")
    private String note;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** Where a query stands. */
    public enum Status {
        OPEN,
        /** The charge stands. */
        UPHELD,
        /** A credit note takes it back. */
        CREDITED,
        /** The client no longer asks. */
        WITHDRAWN
    }

    @SuppressWarnings("NullAway") // for JPA
    protected LineQuery() {}

    LineQuery(InvoiceLine line, String reason, Signature asked, Instant due) {
        super(line.tenant());
        this.invoiceId = line.invoice().value();
        this.lineNumber = line.number();
        this.reason = reason;
        this.askedBy = asked.by();
        this.askedAt = asked.at();
        this.answerDue = due;
        this.status = Status.OPEN;
        this.note = "";
    }

    /** Ends the query; it is answered once. */
    void answer(Status outcome, String words, Signature answered) {
        if (status != Status.OPEN) throw new Conflict("This query was answered before: " + status + ".");
        status = outcome;
        note = words;
        answeredBy = answered.by();
        answeredAt = answered.at();
    }

    public InvoiceId invoice() {
        return new InvoiceId(invoiceId);
    }

    public int line() {
        return lineNumber;
    }

    public String reason() {
        return reason;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** When it is to be answered; not known of old ones. */
    public Optional<Instant> answerDue() {
        return Optional.ofNullable(answerDue);
    }

    /** Whether the answer came, or comes, later than it was due. */
    public boolean isOverdue(Instant now) {
        var until = answeredAt == null ? now : answeredAt;
        return answerDue != null && until.isAfter(answerDue);
    }

    public Status status() {
        return status;
    }

    /** What was answered, empty while it is open. */
    public String note() {
        return note;
    }

    public Optional<String> answeredBy() {
        return Optional.ofNullable(answeredBy);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }
}
