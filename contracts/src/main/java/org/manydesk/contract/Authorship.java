package org.manydesk.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who drafted a version and why, and who put it in force; people by the names that they had then. */
@Embeddable
class Authorship {
    @Column(name = "created_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "drafted_by", updatable = false)
    private @Nullable String draftedBy;

    @Column(name = "activated_at")
    private @Nullable Instant activatedAt;

    @Column(name = "activated_by")
    private @Nullable String activatedBy;

    @Column(name = "reason", updatable = false)
    private @Nullable String reason;

    @SuppressWarnings("NullAway") // for JPA
    protected Authorship() {}

    Authorship(Author drafter) {
        this.draftedAt = drafter.at();
        this.draftedBy = drafter.name();
    }

    /** Says why the version is made. */
    void because(@Nullable String why) {
        reason = why;
    }

    void activated(Author by) {
        activatedAt = by.at();
        activatedBy = by.name();
    }

    boolean isActivated() {
        return activatedAt != null;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Optional<String> draftedBy() {
        return Optional.ofNullable(draftedBy);
    }

    Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    Optional<String> activatedBy() {
        return Optional.ofNullable(activatedBy);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
