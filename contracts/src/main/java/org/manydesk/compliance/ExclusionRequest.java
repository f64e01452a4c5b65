package org.manydesk.compliance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractId;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantOwned;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timeline.TicketId;

/** A request to leave one clock of a ticket out of a contract's figures; decided once, by somebody else. */
@Entity
@Table(name = "exclusion_request")
public class ExclusionRequest extends TenantOwned {
    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "ref", updatable = false)
    private String ref;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric", updatable = false)
    private Metric metric;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ExclusionState state;

    @Column(name = "note")
    private String note;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ExclusionRequest() {}

    /** @param by whoever asks, by e-mail */
    ExclusionRequest(StoredClock clock, ExclusionForm form, String by, Instant now) {
        super(clock.tenant());
        this.contractId = clock.contract().value();
        this.ticketId = clock.ticket().value();
        this.ref = form.ticket();
        this.metric = clock.metric();
        this.startedAt = clock.startedAt();
        this.reason = form.reason().strip();
        this.askedBy = by;
        this.askedAt = now;
        this.state = ExclusionState.OPEN;
        this.note = "";
    }

    /**
     * Approves or refuses it.
     *
     * @throws Conflict if it was decided before, or is the decider's own
     */
    void decide(DecisionForm decision, String by, Instant now) {
        if (state != ExclusionState.OPEN) throw new Conflict("This request was decided before: " + state + ".");
        if (askedBy.equalsIgnoreCase(by)) throw new Conflict("You asked for this yourself; somebody else decides.");
        state = decision.state();
        note = decision.note().strip();
        decidedBy = by;
        decidedAt = now;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    ClockKey clock() {
        return new ClockKey(new TicketId(ticketId), metric, startedAt);
    }

    String ref() {
        return ref;
    }

    Metric metric() {
        return metric;
    }

    String reason() {
        return reason;
    }

    String askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    ExclusionState state() {
        return state;
    }

    /** What was said with the decision. */
    String note() {
        return note;
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
