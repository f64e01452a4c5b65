package org.manydesk.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantOwned;

/** A time for maintenance that the provider proposes. Once the client agrees, before it begins, it is no service time. */
@Entity
@Table(name = "maintenance_window")
public class MaintenanceWindow extends TenantOwned {
    @Column(name = "offering_id", updatable = false)
    private long offeringId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "note", updatable = false)
    private String note;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "agreed_by")
    private @Nullable String agreedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected MaintenanceWindow() {}

    /** @param by who proposes it, by e-mail */
    MaintenanceWindow(Offering service, Interval during, String note, String by) {
        super(service.tenant());
        this.offeringId = service.key();
        this.startsAt = during.from();
        this.endsAt = during.to();
        this.note = note;
        this.proposedBy = by;
    }

    /** @throws Conflict once it has begun: what was service time stays it */
    void agree(String by, Instant now) {
        if (isAgreed()) return;
        if (hasBegun(now)) throw new Conflict("This maintenance has begun. It could be agreed to before only.");
        agreedBy = by;
        agreedAt = now;
    }

    /** @throws Conflict once agreed maintenance has begun: it stays what it was */
    void mustBeWithdrawable(Instant now) {
        if (isAgreed() && hasBegun(now)) throw new Conflict("This maintenance was agreed to and has begun. It stays.");
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean isAgreed() {
        return agreedAt != null;
    }

    long offering() {
        return offeringId;
    }

    boolean isOf(Offering service) {
        return offeringId == service.key();
    }

    /** In whole seconds. */
    public Interval during() {
        return new Interval(startsAt, endsAt);
    }

    public String note() {
        return note;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }

    public Optional<String> agreedBy() {
        return Optional.ofNullable(agreedBy);
    }
}
