package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Unknown;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.usage.Correction;
import org.manydesk.usage.Corrections;

/** Decides by hand whether a ticket counts, before it is on an invoice; the audit trail tells who and why. */
@ApplicationScoped
@Transactional
public class Correcting {

    private final Agreements agreements;
    private final Mandate mandate;
    private final Corrections corrections;
    private final BilledTickets billed;
    private final Deeds deeds;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Correcting() {
        this(null, null, null, null, null);
    }

    @Inject
    Correcting(Agreements agreements, Mandate mandate, Corrections corrections, BilledTickets billed, Deeds deeds) {
        this.agreements = agreements;
        this.mandate = mandate;
        this.corrections = corrections;
        this.billed = billed;
        this.deeds = deeds;
    }

    /**
     * Names a ticket of a contract.
     *
     * @param tenant the client's key
     * @param number the contract's number
     * @param ref the ticket's reference
     */
    public record Named(String tenant, String number, String ref) {}

    /**
     * Lets a ticket count or not, whatever was agreed; a later word replaces an earlier one. Of one that an invoice charges, that
     * it counts can be said, whatever became of it since: then nobody is asked to give it back.
     *
     * @param reason the client may read it; at most {@value Correction#LONGEST} characters
     * @throws Conflict when an invoice charges the ticket that is not to count, or it counts under another contract, or never
     */
    public Correction correct(Named named, boolean counts, String reason) {
        var contract = agreements.contract(named.tenant(), named.number());
        agreements.takeTurns(contract.tenant(), contract.id());
        var ticket = mandate.ticket(contract, named.ref());
        if (!counts) mustNotBeBilled(contract, ticket);
        mandate.mustHold(contract, ticket);
        var signature = deeds.sign();
        var correction =
                corrections.open(contract, ticket.ticket()).say(counts, reason, signature.by(), signature.at());
        corrections.keep(correction);
        deeds.record(contract, "USAGE_CORRECTED", named.ref(), Map.of("counted", counts, "reason", reason));
        return correction;
    }

    /** Takes a correction back: the ticket counts as was agreed. {@link Unknown} when there is none. */
    public void withdraw(Named named) {
        var contract = agreements.contract(named.tenant(), named.number());
        agreements.takeTurns(contract.tenant(), contract.id());
        var ticket = mandate.ticket(contract, named.ref());
        var correction = corrections
                .find(contract, ticket.ticket())
                .orElseThrow(() -> new Unknown("correction of ticket", named.ref()));
        mustNotBeBilled(contract, ticket);
        corrections.remove(correction);
        deeds.record(contract, "USAGE_CORRECTION_WITHDRAWN", named.ref(), Map.of("counted", correction.isCounted()));
    }

    private void mustNotBeBilled(Contract contract, TicketTimeline row) {
        if (billed.isBilled(contract, row.ticket()))
            throw new Conflict(
                    "An invoice charges %s. Discard it while it is a draft; once it is issued, credit the line."
                            .formatted(row.ref()));
    }
}
