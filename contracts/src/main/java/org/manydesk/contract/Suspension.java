package org.manydesk.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Interval;
import org.manydesk.scope.TenantOwned;

/** A time for which a contract rests: tickets opened in it have no clock, and tickets decided in it are not counted. */
@Entity
@Table(name = "contract_suspension")
public class Suspension extends TenantOwned {
    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Suspension() {}

    Suspension(Contract contract, Instant from) {
        super(contract.tenant());
        this.contractId = contract.key();
        this.startsAt = from;
    }

    void end(Instant now) {
        endsAt = now;
    }

    ContractId contract() {
        return new ContractId(contractId);
    }

    Instant from() {
        return startsAt;
    }

    /** Its time; without an end, until the year 9999. */
    Interval during() {
        return new Interval(startsAt, endsAt == null ? ContractVersion.NO_END : endsAt);
    }

    boolean isOpen() {
        return endsAt == null;
    }

    /** Half-open. */
    boolean holds(Instant at) {
        return !at.isBefore(startsAt) && (endsAt == null || at.isBefore(endsAt));
    }
}
