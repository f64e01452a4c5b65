package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Unknown;
import org.manydesk.timeline.TicketTimeline;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.usage.Arrived;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Occurrence;

/** Whether a contract has a say in a ticket: one has at most, that which was in force when the ticket was decided. */
@ApplicationScoped
class Mandate {
    private final Agreements agreements;
    private final TicketTimelines timelines;
    private final Counting counting;
    private final ChargedOnce chargedOnce;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Mandate() {
        this(null, null, null, null);
    }

    @Inject
    Mandate(Agreements agreements, TicketTimelines timelines, Counting counting, ChargedOnce chargedOnce) {
        this.agreements = agreements;
        this.timelines = timelines;
        this.counting = counting;
        this.chargedOnce = chargedOnce;
    }

    /** A ticket of the contract's client, or {@link Unknown}. */
    TicketTimeline ticket(Contract contract, String ref) {
        return timelines.find(contract.tenant(), ref).orElseThrow(() -> new Unknown("ticket", ref));
    }

    /** One of the times that a ticket counts, by what is known of it now. */
    Arrived arrived(Contract contract, TicketTimeline ticket, int occurrence) {
        return new Arrived(ticket.ticket(), counting.decidedAt(contract, ticket, occurrence), occurrence);
    }

    /**
     * Refuses that a ticket be counted, where an invoice charges it already and saying so would do nothing.
     *
     * @throws Conflict which says what to do instead
     */
    void mustBeChargeable(Contract contract, TicketTimeline ticket, Arrived arrived) {
        chargedOnce.mustBeChargeable(contract, ticket.ref(), arrived);
    }

    /**
     * Refuses that a ticket be taken for counted again, where a credit note gave back what it cost.
     *
     * @throws Conflict which says what to do instead
     */
    void mustNotBeGivenBack(Contract contract, TicketTimeline ticket, Arrived arrived) {
        chargedOnce.mustNotBeGivenBack(contract, ticket.ref(), arrived);
    }

    /**
     * Refuses where the ticket counts under another contract, or never will. What has not got there yet may be decided
     * ahead; that it counts again, once it does.
     *
     * @throws Conflict which says where it counts
     */
    void mustHold(Contract contract, TicketTimeline ticket, Arrived arrived) {
        if (timelines.timeline(ticket).isUndoneSplit())
            throw new Conflict("The split of %s was undone: it has no messages any more and never counts."
                    .formatted(ticket.ref()));
        var decided = arrived.at();
        if (decided.isEmpty() && arrived.number() > Occurrence.FIRST)
            throw new Conflict("%s did not count %d times.".formatted(ticket.ref(), arrived.number()));
        if (decided.isEmpty()) return;
        var ruling = agreements.inForce(contract.tenant(), decided.get());
        if (ruling.isEmpty())
            throw new Conflict(
                    "No contract was in force when %s was decided: it counts under none.".formatted(ticket.ref()));
        if (!ruling.get().equals(contract))
            throw new Conflict("%s counts under contract %s. Decide it there."
                    .formatted(ticket.ref(), ruling.get().number()));
    }
}
