package org.manydesk.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.scope.TenantOwned;

/** How available a service was in a closed month; never changes, whatever becomes of the service. */
@Entity
@Table(name = "frozen_availability")
public class FrozenAvailability extends TenantOwned {
    private static final long CENTS = 100;
    private static final int MILLIS_OF_CENTISECOND = 10;

    @Column(name = "closed_month_id", updatable = false)
    private long closedMonthId;

    @Column(name = "offering_id", updatable = false)
    private long offeringId;

    @Column(name = "service_key", updatable = false)
    private String serviceKey;

    @Column(name = "name", updatable = false)
    private String name;

    @Column(name = "target", updatable = false)
    private String target;

    @Column(name = "agreed_seconds", updatable = false)
    private long agreedSeconds;

    @Column(name = "down_centiseconds", updatable = false)
    private long downCentiseconds;

    @SuppressWarnings("NullAway") // for JPA
    protected FrozenAvailability() {}

    FrozenAvailability(ClosedMonth month, Offering service, AvailabilityReport report) {
        super(month.tenant());
        this.closedMonthId = month.key();
        this.offeringId = service.key();
        this.serviceKey = service.serviceKey();
        this.name = service.name();
        this.target = report.target();
        this.agreedSeconds = report.agreedInAll().toSeconds();
        this.downCentiseconds = report.down().toMillis() / MILLIS_OF_CENTISECOND;
    }

    /** How programs call the service. */
    public String service() {
        return serviceKey;
    }

    /** How people called the service when the month was closed. */
    public String name() {
        return name;
    }

    /** In percent. */
    public String target() {
        return target;
    }

    /** Agreed service time. */
    public Duration agreed() {
        return Duration.ofSeconds(agreedSeconds);
    }

    /** Downtime, weighed by its degree. */
    public Duration down() {
        return Duration.ofMillis(downCentiseconds * MILLIS_OF_CENTISECOND);
    }

    /** Agreed service time without downtime, in hundredths of seconds. */
    public long up() {
        return all() - downCentiseconds;
    }

    /** Agreed service time, in hundredths of seconds. */
    public long all() {
        return agreedSeconds * CENTS;
    }
}
