package org.manydesk.offboarding;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenant;

/** One client's way out. It stays when the client's own rows are gone, and keeps the proof of that. */
@Entity
@Table(name = "off_boarding")
public class OffBoarding extends ProviderOwned {
    /** Until its day it waits and can be stopped; from then on things are erased, until none is left. */
    public enum State {
        WAITING,
        ERASING,
        ERASED,
        STOPPED
    }

    @Column(name = "client_id", updatable = false)
    private long clientId;

    @Column(name = "client_key", updatable = false)
    private String clientKey;

    @Column(name = "client_name", updatable = false)
    private String clientName;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "begun_by", updatable = false)
    private String begunBy;

    @Column(name = "erase_on", updatable = false)
    private LocalDate eraseOn;

    @Column(name = "was_suspended", updatable = false)
    private boolean wasSuspended;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private State state = State.WAITING;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Column(name = "proof")
    private @Nullable String proof;

    @Column(name = "markers")
    private @Nullable String markers;

    @Column(name = "looked_for_late")
    private boolean isLookedForLate;

    @Column(name = "progress")
    private @Nullable Integer progress;

    @Column(name = "confirmed")
    private String confirmed = "";

    @SuppressWarnings("NullAway") // for JPA
    protected OffBoarding() {}

    /** @param eraseOn the first day, in UTC, on which everything may be erased */
    OffBoarding(Tenant client, String reason, Instant now, String by, LocalDate eraseOn) {
        super(client.provider());
        this.clientId = client.id().value();
        this.clientKey = client.key();
        this.clientName = client.name();
        this.reason = reason;
        this.begunAt = now;
        this.begunBy = by;
        this.eraseOn = eraseOn;
        this.wasSuspended = client.isSuspended();
    }

    void stop() {
        if (state != State.WAITING) throw new Conflict("What is being erased cannot be stopped any more.");
        state = State.STOPPED;
    }

    /** Refuses unless it still waits for its day. */
    void mustWait() {
        if (state != State.WAITING) throw new Conflict("It does not wait any more.");
    }

    /** What is meant although it stands in the way, and nothing that comes later; what refuses can only be seen to. */
    void confirm(Collection<Obstacle> meant) {
        mustWait();
        confirmed = meant.stream().map(OffBoarding::said).sorted().collect(joining(" "));
    }

    /** Whether an administrator confirmed to mean just this: what was confirmed of its kind before it changed is another. */
    public boolean isConfirmed(Obstacle obstacle) {
        return List.of(confirmed.split(" ")).contains(said(obstacle));
    }

    private static String said(Obstacle obstacle) {
        return obstacle.kind() + ":" + obstacle.mark();
    }

    /** Of which kinds an administrator confirmed something, for the trail. */
    List<String> confirmedKinds() {
        return Stream.of(confirmed.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> one.replaceAll(":.*", ""))
                .toList();
    }

    /** From now on it cannot be stopped; keeps what there was, and for what to look when it is gone. */
    void beginErasing(String inventory, String wanted) {
        state = State.ERASING;
        proof = inventory;
        markers = wanted;
    }

    /** What to look for, of one that a release began to erase which did not note that: some of it may be gone already. */
    void lookLate(String wanted) {
        markers = wanted;
        isLookedForLate = true;
    }

    /** Whether what is looked for was noted only after things were erased. */
    boolean isLookedForLate() {
        return isLookedForLate;
    }

    /** What is looked for when everything is erased ({@link Marker}); empty before and afterwards. */
    Optional<String> markers() {
        return Optional.ofNullable(markers);
    }

    /** How much of what there is was looked through, in percent; empty unless that goes on. */
    public Optional<Integer> progress() {
        return Optional.ofNullable(progress);
    }

    void erased(Instant now, String proof) {
        this.state = State.ERASED;
        this.erasedAt = now;
        this.markers = null;
        this.progress = null;
        this.proof = proof;
    }

    public TenantId client() {
        return new TenantId(clientId);
    }

    public String clientKey() {
        return clientKey;
    }

    public String clientName() {
        return clientName;
    }

    public String reason() {
        return reason;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /** The e-mail address of who began it. */
    public String begunBy() {
        return begunBy;
    }

    public LocalDate eraseOn() {
        return eraseOn;
    }

    /** Whether the client was suspended already when this began, so that it stays so if this is stopped. */
    boolean wasSuspended() {
        return wasSuspended;
    }

    public State state() {
        return state;
    }

    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** What there was, and what is left of it, as JSON ({@link Proof}); empty before the day. */
    Optional<String> proof() {
        return Optional.ofNullable(proof);
    }
}
