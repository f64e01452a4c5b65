package org.manydesk.quota;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** How much a client may use of something, agreed apart from the settings. */
@Entity
@Table(name = "client_quota")
public class ClientQuota extends TenantOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "measure", updatable = false)
    private Measure measure;

    @Column(name = "allowed")
    private long allowed;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected ClientQuota() {}

    ClientQuota(TenantId client, Measure measure, long allowed, String by, Instant now) {
        super(client);
        this.measure = measure;
        this.allowed = allowed;
        this.changedBy = by;
        this.changedAt = now;
    }

    void allow(long more, String by, Instant now) {
        allowed = more;
        changedBy = by;
        changedAt = now;
    }

    public Measure measure() {
        return measure;
    }

    /** Calls, mails or exports in the time of the measure, or bytes. */
    public long allowed() {
        return allowed;
    }
}
