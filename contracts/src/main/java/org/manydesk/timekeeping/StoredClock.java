package org.manydesk.timekeeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersionId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Deadline;
import org.manydesk.sla.Metric;
import org.manydesk.sla.Round;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimeline;

/**
 * The reading of a ticket's clock in a {@link Round} as of the ticket's last event, and the contract version that it was read
 * by.
 *
 * @see "decision 0017"
 */
@Entity
@Table(name = "sla_clock")
public class StoredClock extends TenantOwned {
    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric", updatable = false)
    private Metric metric;

    @Column(name = "round_number", updatable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(name = "priority")
    private Priority priority;

    @Enumerated(EnumType.STRING)
    @Column(name = "time_basis")
    private TimeBasis timeBasis;

    @Column(name = "target_seconds")
    private long targetSeconds;

    @Column(name = "contract_id")
    private long contractId;

    @Column(name = "contract_version_id")
    private long contractVersionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ClockState state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "breaches_after")
    private @Nullable Instant breachesAfter;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    @Column(name = "elapsed_seconds")
    private long elapsedSeconds;

    @SuppressWarnings("NullAway") // for JPA
    protected StoredClock() {}

    @SuppressWarnings("NullAway") // read(...) fills the rest
    StoredClock(TicketTimeline ticket, Round round) {
        super(ticket.tenant());
        this.ticketId = ticket.key();
        this.metric = round.metric();
        this.round = round.number();
    }

    /** Takes over a reading. */
    final void read(SlaClock clock, Instant now, ContractId by) {
        var leg = clock.leg(now);
        var reading = clock.at(now);
        priority = leg.priority();
        timeBasis = leg.target().time();
        targetSeconds = leg.within().toSeconds();
        contractId = by.value();
        contractVersionId = leg.version();
        state = reading.state();
        startedAt = clock.started();
        dueAt = reading.deadline().map(Deadline::due).orElse(null);
        breachesAfter = reading.deadline().map(Deadline::breachesAfter).orElse(null);
        stoppedAt = reading.stopped().orElse(null);
        elapsedSeconds = reading.elapsed().toSeconds();
    }

    public TicketId ticket() {
        return new TicketId(ticketId);
    }

    public Metric metric() {
        return metric;
    }

    /** In which round of the ticket's life it ran; 1 from the opening, 0 where that is still to be found out. */
    public int round() {
        return round;
    }

    public Priority priority() {
        return priority;
    }

    public Duration target() {
        return Duration.ofSeconds(targetSeconds);
    }

    public TimeBasis time() {
        return timeBasis;
    }

    /** How it stands at an instant not before the ticket's last event. */
    public ClockState state(Instant now) {
        var ranOut = state == ClockState.RUNNING && breachesAfter != null && breachesAfter.isBefore(now);
        return ranOut ? ClockState.BREACHED : state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** By which contract it is read. */
    public ContractId contract() {
        return new ContractId(contractId);
    }

    /** The version that rules it, or ruled it last. */
    public ContractVersionId byVersion() {
        return new ContractVersionId(contractVersionId);
    }

    /** The last instant without a breach; unknown while paused. */
    public Optional<Instant> breachesAfter() {
        return Optional.ofNullable(breachesAfter);
    }

    /** When it is or was due; unknown while paused. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> stoppedAt() {
        return Optional.ofNullable(stoppedAt);
    }
}
