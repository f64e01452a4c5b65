package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.NextDue;

/** Which of a ticket's running clocks is due first. Kept with the ticket so that the queue can be sorted by it. */
@Embeddable
public class StoredDue {
    /** Sorts what is due at no time behind everything else. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Enumerated(EnumType.STRING)
    @Column(name = "next_due_metric")
    private @Nullable Metric metric;

    @Column(name = "next_due_at")
    private @Nullable Instant at;

    @Column(name = "next_breach_after")
    private @Nullable Instant breachesAfter;

    @Column(name = "due_order")
    private Instant order = NEVER;

    protected StoredDue() {} // for JPA

    private StoredDue(NextDue next) {
        this.metric = next.metric();
        this.at = next.at();
        this.breachesAfter = next.breachesAfter();
        this.order = next.at();
    }

    static StoredDue none() {
        return new StoredDue();
    }

    static StoredDue of(Optional<NextDue> next) {
        return next.map(StoredDue::new).orElseGet(StoredDue::none);
    }

    public Optional<Metric> metric() {
        return Optional.ofNullable(metric);
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /** Whether it has run out at an instant. */
    boolean isBreached(Instant now) {
        return breachesAfter != null && breachesAfter.isBefore(now);
    }
}
