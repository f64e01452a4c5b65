package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** Someone of a tenant who raised or watches tickets, known by their e-mail; may or may not be able to sign in. */
@Entity
@Table(name = "contact")
public class Contact extends TenantOwned {
    @Column(name = "email")
    private String email;

    @Column(name = "name")
    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Contact() {}

    Contact(TenantId tenant, Requester requester, Instant now) {
        super(tenant);
        this.email = requester.email();
        this.name = requester.name();
        this.createdAt = now;
    }

    /** Is called, or has the address, that their account has now. */
    void become(Requester now) {
        email = now.email();
        name = now.name();
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public Requester asRequester() {
        return new Requester(email, name);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
