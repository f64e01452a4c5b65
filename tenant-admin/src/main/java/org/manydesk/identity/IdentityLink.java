package org.manydesk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.UserId;

/** That a subject of a client's identity provider is one of the client's people: one person, one subject. */
@Entity
@Table(name = "identity_link")
public class IdentityLink extends TenantOwned {
    @Column(name = "identity_provider_id", updatable = false)
    private long identityProviderId;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "linked_at", updatable = false)
    private Instant linkedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected IdentityLink() {}

    /** The person works for the client whose provider it is, or the database refuses it. */
    IdentityLink(IdentityProvider of, String subject, UserAccount person, Instant now) {
        super(of.tenant());
        this.identityProviderId = of.key();
        this.subject = subject;
        this.userId = person.id().value();
        this.linkedAt = now;
    }

    UserId person() {
        return new UserId(userId);
    }

    /** What the issuer calls the person, for ever (OpenID Connect Core 1.0, 2: {@code sub}). */
    String subject() {
        return subject;
    }

    Instant linkedAt() {
        return linkedAt;
    }
}
