package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who drafted, approved and issued an invoice, and when; people by their e-mail. */
@Embeddable
class Hands {

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "drafted_by", updatable = false)
    private String draftedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "issued_by")
    private @Nullable String issuedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected Hands() {}

    Hands(Signature drafted) {
        this.draftedAt = drafted.at();
        this.draftedBy = drafted.by();
    }

    void approved(Signature signature) {
        approvedAt = signature.at();
        approvedBy = signature.by();
    }

    void issued(Signature signature) {
        issuedAt = signature.at();
        issuedBy = signature.by();
    }

    boolean wasDraftedBy(Signature signature) {
        return draftedBy.equals(signature.by());
    }

    /** When it became final, or was drafted while it is not. */
    Instant lastAt() {
        return issuedAt != null ? issuedAt : draftedAt;
    }
}
