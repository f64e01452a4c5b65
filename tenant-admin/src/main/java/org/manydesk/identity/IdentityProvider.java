package org.manydesk.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.SealedColumn.Place;
import org.manydesk.vault.Vault;

/** Where a client's people sign in with their own house, and what we are called there. A client has one at most. */
@Entity
@Table(name = "identity_provider")
public class IdentityProvider extends TenantOwned {
    @Column(name = "issuer")
    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    private String clientSecret;

    @Column(name = "required")
    private boolean required;

    @Column(name = "admitting")
    private boolean admitting;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @SuppressWarnings("NullAway") // for JPA
    protected IdentityProvider() {}

    IdentityProvider(TenantId client, NewIdentityProvider wanted, String secret, String by, Instant now) {
        super(client);
        this.issuer = wanted.issuer();
        this.clientId = wanted.clientId();
        this.clientSecret = closed(secret);
        this.required = wanted.required();
        this.admitting = wanted.admitting();
        this.changedBy = by;
        this.changedAt = now;
    }

    /** Puts another agreement in place of this one. */
    void agree(NewIdentityProvider wanted, String secret, String by, Instant now) {
        issuer = wanted.issuer();
        clientId = wanted.clientId();
        clientSecret = closed(secret);
        required = wanted.required();
        admitting = wanted.admitting();
        changedBy = by;
        changedAt = now;
    }

    /** The issuer's name, an https address; compared letter by letter. */
    public String issuer() {
        return issuer;
    }

    /** What the issuer calls us. */
    public String clientId() {
        return clientId;
    }

    /** What only the issuer and we know; told to the issuer alone. Empty while it was not restored with the rest. */
    String clientSecret() {
        return clientSecret.isEmpty() ? "" : Vault.installed().open(place(), clientSecret);
    }

    private String closed(String secret) {
        return Vault.installed().seal(place(), secret);
    }

    private Place place() {
        return SealedColumn.IDENTITY_PROVIDER.of(tenant().value(), key());
    }

    /** Whether passwords of the client's people are refused. */
    public boolean isRequired() {
        return required;
    }

    /** Whether those whom we do not know are let in as requesters. */
    public boolean isAdmitting() {
        return admitting;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** The e-mail address of who said so last. */
    public String changedBy() {
        return changedBy;
    }
}
