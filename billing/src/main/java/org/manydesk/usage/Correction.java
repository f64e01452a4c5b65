package org.manydesk.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.Contract;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;

/**
 * That a person decided whether a ticket counts, against or for what was agreed, and why. One per contract, ticket and instant at
 * which it counts; what was decided ahead of that has none.
 *
 * @see "decision 0070"
 */
@Entity
@Table(name = "usage_correction")
public class Correction extends TenantOwned {

    /** The longest reason, in characters. */
    public static final int LONGEST = 300;

    @Column(name = "contract_id", updatable = false)
    private long contractId;

    @Column(name = "ticket_id", updatable = false)
    private long ticketId;

    @Column(name = "occurrence", updatable = false)
    private int occurrence;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "counted")
    private boolean counted;

    @Column(name = "reason")
    private String reason;

    @Column(name = "corrected_by")
    private String correctedBy;

    @Column(name = "corrected_at")
    private Instant correctedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Correction() {}

    @SuppressWarnings("NullAway") // say(...) fills the rest
    private Correction(Contract contract, Arrived arrived) {
        super(contract.tenant());
        this.contractId = contract.key();
        this.ticketId = arrived.ticket().value();
        this.occurrence = arrived.number();
    }

    static Correction of(Contract contract, Arrived arrived) {
        return new Correction(contract, arrived);
    }

    /** Holds to the instant at which the ticket counts, once it does. */
    Correction on(Arrived arrived) {
        arrived.at().ifPresent(at -> decidedAt = at);
        return this;
    }

    /** @param why at most {@value #LONGEST} characters */
    public Correction say(boolean counts, String why, String by, Instant at) {
        counted = counts;
        reason = why;
        correctedBy = by;
        correctedAt = at;
        return this;
    }

    TicketId ticket() {
        return new TicketId(ticketId);
    }

    /** When the ticket counts on which it decides; empty where it had not got there. */
    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /** Which of the times that the ticket counts it was when it was decided, from 1. */
    int number() {
        return occurrence;
    }

    public boolean isCounted() {
        return counted;
    }

    public String reason() {
        return reason;
    }

    public String by() {
        return correctedBy;
    }

    public Instant at() {
        return correctedAt;
    }
}
