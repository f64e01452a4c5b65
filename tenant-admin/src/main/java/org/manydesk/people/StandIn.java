package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.UserId;

/**
 * One member of staff stands in for another until an instant, which is not included. They see what the absent sees and have
 * their tickets among their own; what they may do stays what their own role allows. Ends by itself; nothing is passed on.
 *
 * @see "decision 0043"
 */
@Entity
@Table(name = "stand_in")
public class StandIn extends ProviderOwned {
    @Column(name = "absent_id", updatable = false)
    private long absentId;

    @Column(name = "by_id", updatable = false)
    private long byId;

    @Column(name = "until_at", updatable = false)
    private Instant until;

    @SuppressWarnings("NullAway") // for JPA
    protected StandIn() {}

    StandIn(UserAccount absent, UserAccount by, Instant until) {
        super(absent.provider());
        this.absentId = absent.id().value();
        this.byId = by.id().value();
        this.until = until;
    }

    public UserId absent() {
        return new UserId(absentId);
    }

    public UserId by() {
        return new UserId(byId);
    }

    /** When it began. */
    public Instant since() {
        return Ids.givenAt(key());
    }

    public Instant until() {
        return until;
    }
}
