package org.manydesk.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.contract.Contract;
import org.manydesk.scope.TenantOwned;
import org.manydesk.timeline.TicketId;

/** That a person decided whether a ticket counts, against or for what was agreed, and why. One per contract, ticket and time that it counts. */
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
    private Correction(Contract contract, Occurrence occurrence) {
        super(contract.tenant());
        this.contractId = contract.key();
        this.ticketId = occurrence.ticket().value();
        this.occurrence = occurrence.number();
    }

    static Correction of(Contract contract, Occurrence occurrence) {
        return new Correction(contract, occurrence);
    }

    /** @param why at most {@value #LONGEST} characters */
    public Correction say(boolean counts, String why, String by, Instant at) {
        counted = counts;
        reason = why;
        correctedBy = by;
        correctedAt = at;
        return this;
    }

    /** What it decides on. */
    public Occurrence occurrence() {
        return new Occurrence(new TicketId(ticketId), occurrence);
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
