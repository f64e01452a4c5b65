package org.manydesk.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantOwned;

/** The latest of what monitoring noticed of a service or a part. Signals of one part take turns here: each locks this row. */
@Entity
@Table(name = "last_signal")
class LastSignal extends TenantOwned {
    @Column(name = "offering_id", updatable = false)
    private long offeringId;

    @Column(name = "part_key", updatable = false)
    private String partKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private SignalState state;

    @Column(name = "at")
    private Instant at;

    @SuppressWarnings("NullAway") // for JPA
    protected LastSignal() {}

    LastSignal(Offering service, Signal signal) {
        super(service.tenant());
        this.offeringId = service.key();
        this.partKey = signal.part().orElse("");
        this.state = signal.state();
        this.at = signal.at();
    }

    /** Takes over a signal, unless it was noticed before this one. */
    void follow(Signal signal) {
        if (signal.at().isBefore(at)) return;
        state = signal.state();
        at = signal.at();
    }
}
