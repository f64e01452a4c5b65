package org.manydesk.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantOwned;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;

/** What became of a clock in a closed month, and whether it counts; never changes, whatever becomes of its ticket. */
@Entity
@Table(name = "frozen_verdict")
public class FrozenVerdict extends TenantOwned {
    @Column(name = "closed_month_id", updatable = false)
    private long closedMonthId;

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "contract_version_id", updatable = false)
    private long contractVersionId;

    @Column(name = "period", updatable = false)
    private String period;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric", updatable = false)
    private Metric metric;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority", updatable = false)
    private Priority priority;

    @Column(name = "target_seconds", updatable = false)
    private long targetSeconds;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "breaches_after", updatable = false)
    private @Nullable Instant breachesAfter;

    @Column(name = "stopped_at", updatable = false)
    private @Nullable Instant stoppedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", updatable = false)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "excluded_as", updatable = false)
    private @Nullable ExcludedAs excludedAs;

    @Column(name = "exclusion_id", updatable = false)
    private @Nullable Long exclusionId;

    @SuppressWarnings("NullAway") // for JPA
    protected FrozenVerdict() {}

    @SuppressWarnings("NullAway") // a clock that runs has no end
    FrozenVerdict(ClosedMonth month, JudgedClock judged, Optional<ExclusionRequest> agreed) {
        super(month.tenant());
        var clock = judged.clock();
        this.closedMonthId = month.key();
        this.contractId = month.contract().value();
        this.contractVersionId = clock.byVersion().value();
        this.period = month.period().toString();
        this.ticketId = clock.ticket().value();
        this.ref = judged.ticket().ref();
        this.subject = judged.ticket().subject();
        this.metric = clock.metric();
        this.priority = clock.priority();
        this.targetSeconds = clock.target().toSeconds();
        this.startedAt = clock.startedAt();
        this.breachesAfter = clock.breachesAfter().orElse(null);
        this.stoppedAt = clock.stoppedAt().orElse(null);
        this.outcome = judged.outcome();
        this.excludedAs = ExcludedAs.of(judged.ticket(), agreed).orElse(null);
        this.exclusionId = agreed.map(ExclusionRequest::key).orElse(null);
    }

    public YearMonth period() {
        return YearMonth.parse(period);
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    public String ref() {
        return ref;
    }

    /** The ticket's, as it was then. */
    public String subject() {
        return subject;
    }

    public Metric metric() {
        return metric;
    }

    public Priority priority() {
        return priority;
    }

    public Duration target() {
        return Duration.ofSeconds(targetSeconds);
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** The last instant without a breach; unknown for a clock that was paused. */
    public Optional<Instant> breachesAfter() {
        return Optional.ofNullable(breachesAfter);
    }

    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** Why it does not count; empty when it does. */
    public Optional<ExcludedAs> excludedAs() {
        return Optional.ofNullable(excludedAs);
    }
}
