package org.manydesk.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantId;

/** A team works for a client. */
@Entity
@Table(name = "team_client")
class TeamClient extends ProviderOwned {
    @Column(name = "team_id", updatable = false)
    private long teamId;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    protected TeamClient() {} // for JPA

    TeamClient(Team team, TenantId client) {
        super(team.provider());
        this.teamId = team.key();
        this.tenantId = client.value();
    }

    long team() {
        return teamId;
    }

    TenantId client() {
        return new TenantId(tenantId);
    }
}
