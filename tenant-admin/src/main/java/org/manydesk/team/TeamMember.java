package org.manydesk.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.UserId;

/** Somebody is in a team. */
@Entity
@Table(name = "team_member")
class TeamMember extends ProviderOwned {
    @Column(name = "team_id", updatable = false)
    private long teamId;

    @Column(name = "user_id", updatable = false)
    private long userId;

    protected TeamMember() {} // for JPA

    TeamMember(Team team, UserId user) {
        super(team.provider());
        this.teamId = team.key();
        this.userId = user.value();
    }

    long team() {
        return teamId;
    }

    UserId user() {
        return new UserId(userId);
    }
}
