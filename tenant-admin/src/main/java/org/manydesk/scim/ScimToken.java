package org.manydesk.scim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.secret.Secret;

/** With which the directory of a client keeps the client's people, and does nothing else. Only the SHA-256 is kept. */
@Entity
@Table(name = "scim_token")
public class ScimToken extends TenantOwned {
    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_used_at", insertable = false, updatable = false)
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ScimToken() {}

    ScimToken(TenantId tenant, String name, Secret secret, String createdBy, Instant now) {
        super(tenant);
        this.name = name;
        this.tokenHash = secret.sha256();
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    /** What its maker calls it, such as the name of the directory. */
    public String name() {
        return name;
    }

    /** The address of who made it. */
    public String createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the directory last asked with it, to the minute; empty before. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
