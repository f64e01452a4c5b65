package org.manydesk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** That a word of a client's identity provider was taken: it counts once. */
@Entity
@Table(name = "logout_word")
public class LogoutWord extends TenantOwned {
    @Column(name = "jti", updatable = false)
    private String jti;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt;

    @SuppressWarnings("NullAway") // for JPA
    protected LogoutWord() {}

    LogoutWord(TenantId client, String jti, Instant now) {
        super(client);
        this.jti = jti;
        this.takenAt = now;
    }
}
