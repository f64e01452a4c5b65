package org.manydesk.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.SessionId;
import org.manydesk.scope.UserId;
import org.manydesk.secret.Secret;

/** A session or an API token of a person. The secret itself is not kept, only its SHA-256. */
@Entity
@Table(name = "access_token")
public class AccessToken extends ProviderOwned {
    /** A session, and a view, end by themselves; an API token when its owner says so. */
    public enum Kind {
        SESSION,
        API,
        /** With which somebody of the staff sees what the person sees, for a while, within a session of their own. */
        VIEW
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

    @Column(name = "origin", updatable = false)
    private String origin;

    @Column(name = "seen_in", updatable = false)
    private @Nullable Long seenIn;

    @Column(name = "house_id")
    private @Nullable Long houseId;

    @Column(name = "house_session")
    private @Nullable String houseSession;

    @Column(name = "proven_at")
    private @Nullable Instant provenAt;

    @SuppressWarnings("NullAway") // for JPA
    protected AccessToken() {}

    /** A session that begins now, for whoever just proved who they are. */
    static AccessToken session(Caller.Person person, Origin from, Secret secret, Instant now, Instant expiresAt) {
        var session = new AccessToken(person, Kind.SESSION, from.program(), secret, now);
        session.expiresAt = expiresAt;
        session.provenAt = now;
        return session;
    }

    /** A session of somebody whom the product itself sends; it counts as proven. */
    static AccessToken ofVisit(Caller.Person person, Secret secret, Instant now, Instant expiresAt) {
        return session(person, new Origin(person.from(), "the product itself"), secret, now, expiresAt);
    }

    static AccessToken api(Caller.Person person, String name, Secret secret, Instant now, @Nullable Instant expiresAt) {
        var token = new AccessToken(person, Kind.API, name, secret, now);
        token.expiresAt = expiresAt;
        return token;
    }

    /** With which {@code staff}, in the session in which they act, see what a person of a client sees. */
    static AccessToken view(Caller.Person staff, UserId person, Secret secret, Instant now, Instant expiresAt) {
        var view = new AccessToken(staff, Kind.VIEW, staff.name(), secret, now);
        view.userId = person.value();
        view.seenIn = staff.session().orElseThrow().value();
        view.expiresAt = expiresAt;
        return view;
    }

    private AccessToken(Caller.Person person, Kind kind, String name, Secret secret, Instant now) {
        super(person.provider());
        this.userId = person.id().value();
        this.kind = kind;
        this.name = name;
        this.tokenHash = secret.sha256();
        this.createdAt = now;
        this.origin = person.from();
    }

    /** Its person has just proved once more who they are. */
    void prove(Instant now) {
        provenAt = now;
    }

    /** It began with a client's identity provider, which can end it. */
    void belongTo(HouseSession house) {
        houseId = house.house();
        houseSession = house.name().orElse(null);
    }

    /** Whether its identity provider calls it so, or never told a name. */
    boolean isCalled(String name) {
        return houseSession == null || houseSession.equals(name);
    }

    public SessionId id() {
        return new SessionId(key());
    }

    public UserId user() {
        return new UserId(userId);
    }

    public Kind kind() {
        return kind;
    }

    /** What its owner calls an API token; of a session, what the browser or program calls itself; of a view, who looks. */
    public String name() {
        return name;
    }

    /** The network address from which it began; empty for what is older than the record of it. */
    public String origin() {
        return origin;
    }

    /** When its person last proved who they are in it; empty for API tokens. */
    public Optional<Instant> provenAt() {
        return Optional.ofNullable(provenAt);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
