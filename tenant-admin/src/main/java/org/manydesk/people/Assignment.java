package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;

/** Says whether a member of staff may see a tenant. Where both are said, DENY wins. */
@Entity
@Table(name = "assignment")
public class Assignment extends ProviderOwned {
    /** May see, or may not, whatever else allows it. */
    public enum Effect {
        ALLOW,
        DENY
    }

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect", updatable = false)
    private Effect effect;

    @SuppressWarnings("NullAway") // for JPA
    protected Assignment() {}

    Assignment(UserAccount user, TenantId tenant, Effect effect) {
        super(user.provider());
        this.userId = user.id().value();
        this.tenantId = tenant.value();
        this.effect = effect;
    }

    public UserId user() {
        return new UserId(userId);
    }

    public TenantId to() {
        return new TenantId(tenantId);
    }

    public Effect effect() {
        return effect;
    }
}
