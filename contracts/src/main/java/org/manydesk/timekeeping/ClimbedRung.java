package org.manydesk.timekeeping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantOwned;
import org.manydesk.sla.Metric;
import org.manydesk.sla.PlannedRung;
import org.manydesk.timeline.TicketTimeline;

/** A rung of a ticket's clock that was climbed. There is one row for each, so it is climbed once on however many nodes. */
@Entity
@Table(name = "climbed_rung")
public class ClimbedRung extends TenantOwned {
    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Enumerated(EnumType.STRING)
    @Column(name = "metric", updatable = false)
    private Metric metric;

    @Column(name = "clock_started_at", updatable = false)
    private Instant clockStartedAt;

    @Column(name = "threshold", updatable = false)
    private String threshold;

    @Column(name = "contract_version_id", updatable = false)
    private long contractVersionId;

    @Column(name = "reached_at", updatable = false)
    private Instant reachedAt;

    @Column(name = "climbed_at", updatable = false)
    private Instant climbedAt;

    @Column(name = "done")
    private String done = "[]";

    @SuppressWarnings("NullAway") // for JPA
    protected ClimbedRung() {}

    ClimbedRung(TicketTimeline ticket, PlannedRung planned, Instant now) {
        super(ticket.tenant());
        this.ticketId = ticket.key();
        this.metric = planned.metric();
        this.clockStartedAt = planned.started();
        this.threshold = planned.rung().at().toString();
        this.contractVersionId = planned.leg().version();
        this.reachedAt = planned.at();
        this.climbedAt = now;
    }

    /** What was done on it; nothing on a rung that was passed together with a higher one. */
    void did(List<StepTaken> steps) {
        try {
            done = Json.mapper().writeValueAsString(steps);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isOf(PlannedRung planned) {
        return planned.isSameAs(metric, clockStartedAt, threshold);
    }

    public Metric metric() {
        return metric;
    }

    /** How much of the target was used up, as {@link org.manydesk.sla.Threshold} writes it. */
    public String threshold() {
        return threshold;
    }

    /** When the clock got there, by the ticket's timeline. */
    public Instant reachedAt() {
        return reachedAt;
    }

    /** When that was acted upon; later than it was reached where no node ran, or the clock stood. */
    public Instant climbedAt() {
        return climbedAt;
    }

    public List<StepTaken> done() {
        try {
            return Json.mapper().readValue(done, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
