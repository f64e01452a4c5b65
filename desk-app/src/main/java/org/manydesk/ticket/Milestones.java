package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.TicketStatus;

/** When the turns of a ticket's life were. A class because EclipseLink cannot replace an embedded record. */
@Embeddable
public class Milestones {
    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "first_replied_at")
    private @Nullable Instant firstRepliedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Milestones() {}

    Milestones(Instant openedAt) {
        this.openedAt = openedAt;
        this.updatedAt = openedAt;
    }

    void updated(Instant at) {
        if (at.isAfter(updatedAt)) updatedAt = at;
    }

    void replied(Instant at) {
        if (firstRepliedAt == null) firstRepliedAt = at;
    }

    /** Remembers when a state was reached; a reopened ticket is neither resolved nor closed. */
    void became(TicketStatus status, Instant at) {
        switch (status) {
            case RESOLVED -> resolvedAt = at;
            case CLOSED -> closedAt = at;
            case NEW, OPEN, PENDING_CUSTOMER, PENDING_VENDOR -> {
                resolvedAt = null;
                closedAt = null;
            }
        }
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Optional<Instant> firstRepliedAt() {
        return Optional.ofNullable(firstRepliedAt);
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
