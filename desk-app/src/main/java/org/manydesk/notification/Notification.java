package org.manydesk.notification;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.quota.Measure;
import org.manydesk.rating.Quantity;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.UserId;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.TicketId;

/** Tells one person of an {@link Occasion}. What does not belong to its kind is left out. */
@Entity
@Table(name = "notification")
public class Notification extends TenantOwned {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    /** What people call the thing: a ticket's reference, the number of a contract or an invoice. */
    @Column(name = "ref", updatable = false)
    private String ref;

    /** A ticket's, or a line of a price list. */
    @Column(name = "subject", updatable = false)
    private String subject = "";

    @Column(name = "ticket_id", updatable = false)
    private @Nullable Long ticketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric", updatable = false)
    private @Nullable Metric metric;

    @Column(name = "threshold", updatable = false)
    private @Nullable String threshold;

    @Column(name = "due_at", updatable = false)
    private @Nullable Instant dueAt;

    @Column(name = "invoice_id", updatable = false)
    private @Nullable Long invoiceId;

    @Column(name = "line_number", updatable = false)
    private @Nullable Integer lineNumber;

    @Column(name = "units_left", updatable = false)
    private @Nullable BigDecimal unitsLeft;

    @Column(name = "notice_by", updatable = false)
    private @Nullable LocalDate noticeBy;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Notification() {}

    @SuppressWarnings("NullAway") // the reference is that of the occasion
    Notification(UserId to, TenantId client, Occasion occasion, Instant now) {
        super(client);
        this.userId = to.value();
        this.kind = occasion.kind();
        this.toldAt = now;
        switch (occasion) {
            case Warning warning -> keep(warning);
            case Occasion.BalanceLow low -> keep(low);
            case Occasion.AnswerDue answer -> keep(answer);
            case Occasion.NoticeNear notice -> keep(notice);
            case Occasion.QuotaUsed quota -> ref = quota.measure().name();
        }
    }

    private void keep(Warning warning) {
        ref = warning.ref();
        subject = warning.subject();
        ticketId = warning.ticket().value();
        metric = warning.metric();
        threshold = warning.threshold();
        dueAt = warning.due();
    }

    private void keep(Occasion.BalanceLow low) {
        ref = low.contract();
        subject = low.line();
        unitsLeft = low.left().value();
    }

    private void keep(Occasion.AnswerDue answer) {
        ref = answer.number();
        invoiceId = answer.invoice().value();
        lineNumber = answer.line();
        dueAt = answer.due();
    }

    private void keep(Occasion.NoticeNear notice) {
        ref = notice.contract();
        noticeBy = notice.by();
    }

    /** What it tells of, as it was then. */
    Occasion occasion() {
        return switch (kind) {
            case CLOCK ->
                new Warning(
                        new TicketId(requireNonNull(ticketId)),
                        ref,
                        subject,
                        requireNonNull(metric),
                        requireNonNull(threshold),
                        requireNonNull(dueAt));
            case BALANCE_LOW -> new Occasion.BalanceLow(ref, subject, new Quantity(requireNonNull(unitsLeft)));
            case ANSWER_DUE ->
                new Occasion.AnswerDue(
                        new InvoiceId(requireNonNull(invoiceId)),
                        ref,
                        requireNonNull(lineNumber),
                        requireNonNull(dueAt));
            case NOTICE_NEAR -> new Occasion.NoticeNear(ref, requireNonNull(noticeBy));
            case QUOTA_NEAR -> new Occasion.QuotaUsed(Measure.valueOf(ref));
        };
    }

    /** The first time counts. */
    void read(Instant now) {
        if (readAt == null) readAt = now;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
