package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;

/** Says whether a member of staff may see a tenant. Where both are said, DENY wins. What stays as it was is no new row. */
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

    @Column(name = "team_id", updatable = false)
    private long teamId;

    @SuppressWarnings("NullAway") // for JPA
    protected Assignment() {}

    Assignment(UserAccount user, TenantId tenant, Effect effect) {
        super(user.provider());
        this.userId = user.id().value();
        this.tenantId = tenant.value();
        this.effect = effect;
    }

    /** Somebody may see a tenant as long as they are in a team that works for it. */
    static Assignment byTeam(UserAccount user, TenantId tenant, long team) {
        var assignment = new Assignment(user, tenant, Effect.ALLOW);
        assignment.teamId = team;
        return assignment;
    }

    /** Whether it came by a team, rather than being said of the person. */
    public boolean isByTeam() {
        return teamId != 0;
    }

    /** The team that it came by; 0 where it was said of the person. */
    public long team() {
        return teamId;
    }

    /** Since when this has been so. */
    public Instant since() {
        return Ids.givenAt(key());
    }

    /** Whether the other says the same of the same person, and came the same way. */
    boolean isLike(Assignment other) {
        return userId == other.userId && tenantId == other.tenantId && teamId == other.teamId && effect == other.effect;
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
