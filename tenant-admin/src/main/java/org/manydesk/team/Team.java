package org.manydesk.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** A team of staff. */
@Entity
@Table(name = "team")
public class Team extends ProviderOwned {
    @Column(name = "name")
    private String name;

    @SuppressWarnings("NullAway") // for JPA
    protected Team() {}

    Team(ProviderId provider, String name) {
        super(provider);
        this.name = name;
    }

    void rename(String other) {
        name = other;
    }

    public String name() {
        return name;
    }
}
