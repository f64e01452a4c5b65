package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Unknown;
import org.manydesk.usage.Arrived;
import org.manydesk.usage.Correction;
import org.manydesk.usage.Corrections;

/**
 * Decides by hand whether a ticket counts, before it is on an invoice or after that is issued: then the next one takes it back, or
 * charges it again. The audit trail tells who and why.
 */
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
     * @param occurrence which of the times that it counts, from 1
     */
    public record Named(String tenant, String number, String ref, int occurrence) {}

    /**
     * Lets a ticket count or not, whatever was agreed; a later word replaces an earlier one. Of one that an issued
     * invoice charges, the next invoice takes back what it cost where it does not count any more.
     *
     * @param reason the client may read it; at most {@value Correction#LONGEST} characters
     * @throws Conflict when a draft charges the ticket that is not to count, or it counts under another contract, or never; and when
     *     one that is to count is charged already elsewhere, or what it cost was given back by a credit note
     */
    public Correction correct(Named named, boolean counts, String reason) {
        var contract = agreements.contract(named.tenant(), named.number());
        agreements.takeTurns(contract.tenant());
        var ticket = mandate.ticket(contract, named.ref());
        var arrived = mandate.arrived(contract, ticket, named.occurrence());
        if (!counts) mustNotBeOnDraft(contract, named.ref(), arrived);
        mandate.mustHold(contract, ticket, arrived);
        if (counts) mandate.mustBeChargeable(contract, ticket, arrived);
        var signature = deeds.sign();
        var correction = corrections.open(contract, arrived).say(counts, reason, signature.by(), signature.at());
        corrections.keep(correction);
        deeds.record(
                contract,
                "USAGE_CORRECTED",
                named.ref(),
                Map.of("counted", counts, "reason", reason, "occurrence", named.occurrence()));
        return correction;
    }

    /** Takes a correction back: the ticket counts as was agreed. {@link Unknown} when there is none. */
    public void withdraw(Named named) {
        var contract = agreements.contract(named.tenant(), named.number());
        agreements.takeTurns(contract.tenant());
        var ticket = mandate.ticket(contract, named.ref());
        var arrived = mandate.arrived(contract, ticket, named.occurrence());
        var correction =
                corrections.find(contract, arrived).orElseThrow(() -> new Unknown("correction of ticket", named.ref()));
        mustNotBeOnDraft(contract, named.ref(), arrived);
        if (!correction.isCounted()) mandate.mustNotBeGivenBack(contract, ticket, arrived);
        corrections.remove(correction);
        deeds.record(
                contract,
                "USAGE_CORRECTION_WITHDRAWN",
                named.ref(),
                Map.of("counted", correction.isCounted(), "occurrence", named.occurrence()));
    }

    private void mustNotBeOnDraft(Contract contract, String ref, Arrived arrived) {
        if (billed.isOnDraft(contract, arrived.occurrence()))
            throw new Conflict("A draft charges %s. Discard it first; it is drawn up anew without.".formatted(ref));
    }
}
