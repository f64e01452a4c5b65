package org.manydesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.UserId;
import org.manydesk.sla.Metric;
import org.manydesk.ticket.Ticket;

/** Tells one person that a clock of a ticket runs out, or ran out. */
@Entity
@Table(name = "notification")
public class Notification extends TenantOwned {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric", updatable = false)
    private Metric metric;

    @Column(name = "threshold", updatable = false)
    private String threshold;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Notification() {}

    Notification(UserId to, Ticket ticket, Warning warning, Instant now) {
        super(ticket.tenant());
        this.userId = to.value();
        this.ticketId = ticket.key();
        this.ref = ticket.ref();
        this.subject = ticket.subject();
        this.metric = warning.metric();
        this.threshold = warning.threshold();
        this.dueAt = warning.due();
        this.toldAt = now;
    }

    /** The first time counts. */
    void read(Instant now) {
        if (readAt == null) readAt = now;
    }

    public UserId to() {
        return new UserId(userId);
    }

    /** The ticket's reference, e.g. {@code ACME-42}. */
    public String ref() {
        return ref;
    }

    /** What the ticket was called then. */
    public String subject() {
        return subject;
    }

    public Warning warning() {
        return new Warning(metric, threshold, dueAt);
    }

    public Instant toldAt() {
        return toldAt;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
