package org.manydesk.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.UserId;

/** A session or an API token of a person. The secret itself is not kept, only its SHA-256. */
@Entity
@Table(name = "access_token")
public class AccessToken extends ProviderOwned {
    /** A session ends by itself; an API token when its owner says so. */
    public enum Kind {
        SESSION,
        API
    }

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", updatable = false)
    private Kind kind;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway") // for JPA
    protected AccessToken() {}

    static AccessToken session(ProviderId provider, UserId user, Secret secret, Instant now, Instant expiresAt) {
        return new AccessToken(provider, user, Kind.SESSION, "session", secret, now, expiresAt);
    }

    static AccessToken api(
            ProviderId provider, UserId user, String name, Secret secret, Instant now, @Nullable Instant expiresAt) {
        return new AccessToken(provider, user, Kind.API, name, secret, now, expiresAt);
    }

    private AccessToken(
            ProviderId provider,
            UserId user,
            Kind kind,
            String name,
            Secret secret,
            Instant now,
            @Nullable Instant expiresAt) {
        super(provider);
        this.userId = user.value();
        this.kind = kind;
        this.name = name;
        this.tokenHash = secret.sha256();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    public UserId user() {
        return new UserId(userId);
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
