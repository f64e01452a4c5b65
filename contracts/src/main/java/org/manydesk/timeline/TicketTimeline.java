package org.manydesk.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantOwned;

/**
 * A ticket as clocks, reports and bills see it: its head, and what its events amount to. Shares the ticket's id; the desk
 * writes it in the transaction that changes the ticket.
 */
@Entity
@Table(name = "ticket_timeline")
public class TicketTimeline extends TenantOwned {
    private static final int LONGEST_CATEGORY = 200;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "subject")
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "ticket_type")
    private TicketType ticketType;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @Column(name = "language", updatable = false)
    private String language;

    @Column(name = "requester")
    private String requester;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority")
    private Priority priority;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private TicketStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "first_replied_at")
    private @Nullable Instant firstRepliedAt;

    @Column(name = "first_resolved_at")
    private @Nullable Instant firstResolvedAt;

    @Column(name = "first_closed_at")
    private @Nullable Instant firstClosedAt;

    @Column(name = "first_reopened_at")
    private @Nullable Instant firstReopenedAt;

    @Column(name = "merged_into")
    private @Nullable String mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(name = "marked_as")
    private @Nullable Mark markedAs;

    @Column(name = "set_aside_at")
    @SuppressWarnings("unused") // queries ask for it
    private @Nullable Instant setAsideAt;

    @Column(name = "category")
    @SuppressWarnings("unused") // queries ask for it
    private String category;

    @Column(name = "own_change")
    @SuppressWarnings("unused") // queries ask for it
    private boolean ownChange;

    @Column(name = "in_hands")
    private boolean inHands;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    @Column(name = "next_rung_at")
    private @Nullable Instant nextRungAt;

    @Column(name = "climbed_until")
    private @Nullable Instant climbedUntil;

    @Column(name = "event_count")
    private int eventCount;

    @SuppressWarnings("NullAway") // for JPA
    protected TicketTimeline() {}

    @SuppressWarnings("NullAway") // tell(...) fills the rest
    private TicketTimeline(TicketHead head) {
        super(head.tenant(), head.ticket().value());
        this.ref = head.ref();
        this.subject = head.subject();
        this.ticketType = head.type();
        this.channel = head.channel();
        this.language = head.language();
        this.requester = head.requester();
    }

    static TicketTimeline of(TicketHead head, Timeline timeline) {
        var row = new TicketTimeline(head);
        row.tell(timeline);
        return row;
    }

    /** Its life, as these events tell it. */
    Timeline timeline(List<TimelineEvent> events) {
        return new Timeline(ticketType, events);
    }

    /** Takes over what the events amount to. */
    final void tell(Timeline timeline) {
        priority = timeline.priority();
        status = timeline.status();
        openedAt = timeline.openedAt();
        firstRepliedAt = timeline.firstRepliedAt().orElse(null);
        firstResolvedAt = timeline.firstResolvedAt().orElse(null);
        firstClosedAt = timeline.firstClosedAt().orElse(null);
        firstReopenedAt = timeline.reopenedAt().stream().findFirst().orElse(null);
        mergedInto = timeline.mergedInto().orElse(null);
        markedAs = timeline.mark().orElse(null);
        category = TicketHead.shortened(timeline.category(), LONGEST_CATEGORY);
        ownChange = timeline.ownChange().isPresent();
        setAsideAt = timeline.setAsideAt().orElse(null);
        inHands = timeline.events().stream()
                .anyMatch(event -> event.kind() == EventKind.TEAM || event.kind() == EventKind.VENDOR);
        eventCount = timeline.events().size();
    }

    void rename(String newSubject) {
        subject = TicketHead.shortened(newSubject, 500);
    }

    /** Remembers which open clock is due first; none when all ended or are paused. */
    public void due(Optional<Instant> next) {
        nextDueAt = next.orElse(null);
    }

    /** Remembers when the next rung of an escalation ladder is to be climbed; none while nothing is ahead. */
    public void climbNext(Optional<Instant> at) {
        nextRungAt = at.orElse(null);
    }

    /** What was reached before this instant is done with, be it that it was climbed or that it is history. */
    public void climbed(Instant until) {
        climbedUntil = until;
    }

    public TicketId ticket() {
        return new TicketId(key());
    }

    public String ref() {
        return ref;
    }

    public String subject() {
        return subject;
    }

    public TicketType type() {
        return ticketType;
    }

    /** The way by which it came in. */
    public Channel channel() {
        return channel;
    }

    /** In which language it was written at first, e.g. {@code de}; empty where that is not known. */
    public String language() {
        return language;
    }

    public String requester() {
        return requester;
    }

    public Priority priority() {
        return priority;
    }

    public TicketStatus status() {
        return status;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Optional<Instant> firstRepliedAt() {
        return Optional.ofNullable(firstRepliedAt);
    }

    public Optional<Instant> firstResolvedAt() {
        return Optional.ofNullable(firstResolvedAt);
    }

    public Optional<Instant> firstClosedAt() {
        return Optional.ofNullable(firstClosedAt);
    }

    /** When it was first taken up again after RESOLVED or CLOSED. */
    public Optional<Instant> firstReopenedAt() {
        return Optional.ofNullable(firstReopenedAt);
    }

    /** The reference of the ticket that this one is merged into. */
    public Optional<String> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    public Optional<Mark> mark() {
        return Optional.ofNullable(markedAs);
    }

    /** When its first open clock is due, which may be past; empty without one, and while all are paused. */
    public Optional<Instant> nextDueAt() {
        return Optional.ofNullable(nextDueAt);
    }

    /** From when on rungs are still to be climbed. */
    public Instant climbedUntil() {
        return climbedUntil == null ? Instant.MIN : climbedUntil;
    }

    int eventCount() {
        return eventCount;
    }
}
