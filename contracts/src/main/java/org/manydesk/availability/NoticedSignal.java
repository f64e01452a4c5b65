package org.manydesk.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantOwned;

/** What monitoring noticed at an instant, kept for as long as something may come that was noticed before it. */
@Entity
@Table(name = "noticed_signal")
class NoticedSignal extends TenantOwned {
    @Column(name = "offering_id", updatable = false)
    private long offeringId;

    @Column(name = "part_key", updatable = false)
    private String partKey;

    @Column(name = "at", updatable = false)
    private Instant at;

    @Column(name = "degree", updatable = false)
    private int degree;

    @SuppressWarnings("NullAway") // for JPA
    protected NoticedSignal() {}

    NoticedSignal(Offering service, Signal signal) {
        super(service.tenant());
        this.offeringId = service.key();
        this.partKey = signal.part().orElse("");
        this.at = signal.at();
        this.degree = signal.degree();
    }

    Instant at() {
        return at;
    }
}
