package org.manydesk.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.Vault;

/** An address of a client that a program calls, for one purpose and one subject. */
@Entity
@Table(name = "hook")
public class Hook extends TenantOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", updatable = false)
    private HookPurpose purpose;

    @Column(name = "subject_id", updatable = false)
    private long subjectId;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "secret", updatable = false)
    private String secret;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Hook() {}

    Hook(TenantId tenant, HookSubject subject, String name, HookSecret secret, Instant now) {
        super(tenant);
        this.purpose = subject.purpose();
        this.subjectId = subject.id();
        this.name = name;
        this.secret = Vault.installed().seal(SealedColumn.HOOK.of(tenant.value(), key()), secret.value());
        this.createdAt = now;
    }

    public HookSubject subject() {
        return new HookSubject(purpose, subjectId);
    }

    /** For people: which program calls it. */
    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
