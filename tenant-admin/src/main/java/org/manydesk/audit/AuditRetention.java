package org.manydesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** How long the entries of a chain are kept. A chain without such a rule is kept for ever. */
@Entity
@Table(name = "audit_retention")
public class AuditRetention extends ProviderOwned {
    /** The shortest retention, in months. */
    public static final int FEWEST = 6;

    /** The longest retention, in months. */
    public static final int MOST = 240;

    @Column(name = "months")
    private int months;

    protected AuditRetention() {} // for JPA

    AuditRetention(ProviderId provider, long chainId, int months) {
        super(provider, chainId);
        keepFor(months);
    }

    /** @param months of the calendar, in UTC; {@link #FEWEST} to {@link #MOST} */
    final void keepFor(int months) {
        if (months < FEWEST || months > MOST) throw new IllegalArgumentException("months: " + months);
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** The oldest instant of which entries are still kept. */
    Instant begin(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
