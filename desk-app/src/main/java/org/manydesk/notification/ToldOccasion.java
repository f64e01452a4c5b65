package org.manydesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** Notes that people were told of something of a client, so that they are not told again. */
@Entity
@Table(name = "told_occasion")
public class ToldOccasion extends TenantOwned {
    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "told_at", updatable = false)
    private Instant toldAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ToldOccasion() {}

    ToldOccasion(TenantId client, String name, Instant now) {
        super(client);
        this.name = name;
        this.toldAt = now;
    }
}
