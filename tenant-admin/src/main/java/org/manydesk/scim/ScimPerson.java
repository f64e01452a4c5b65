package org.manydesk.scim;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** What the directory of a client calls one of the client's people. */
@Entity
@Table(name = "scim_person")
public class ScimPerson extends TenantOwned {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "display_name")
    private @Nullable String displayName;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "family_name")
    private @Nullable String familyName;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected ScimPerson() {}

    ScimPerson(TenantId tenant, UserAccount account, Instant now) {
        super(tenant);
        this.userId = account.key();
        this.changedAt = now;
    }

    /** Takes over what the directory says. */
    void call(ScimUser said, Instant now) {
        externalId = said.externalId();
        displayName = said.displayName();
        givenName = said.givenName();
        familyName = said.familyName();
        changedAt = now;
    }

    long userId() {
        return userId;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    String displayName() {
        return displayName;
    }

    @Nullable
    String givenName() {
        return givenName;
    }

    @Nullable
    String familyName() {
        return familyName;
    }

    Instant changedAt() {
        return changedAt;
    }
}
