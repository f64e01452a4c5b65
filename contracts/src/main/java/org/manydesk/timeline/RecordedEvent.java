package org.manydesk.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** One event as it is stored; never changed, never removed. */
@Entity
@Table(name = "timeline_event")
public class RecordedEvent extends TenantOwned {
    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "seq", updatable = false)
    private int seq;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private EventKind kind;

    @Column(name = "said", updatable = false)
    private String said;

    @SuppressWarnings("NullAway") // for JPA
    protected RecordedEvent() {}

    RecordedEvent(TenantId tenant, TicketId ticket, TimelineEvent event) {
        super(tenant);
        this.ticketId = ticket.value();
        this.seq = event.seq();
        this.occurredAt = event.at();
        this.kind = event.kind();
        this.said = event.value();
    }

    TimelineEvent event() {
        return new TimelineEvent(occurredAt, kind, said, seq);
    }
}
