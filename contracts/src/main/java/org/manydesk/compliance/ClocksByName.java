package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.manydesk.contract.Contract;
import org.manydesk.problem.InvalidInput;
import org.manydesk.sla.Metric;
import org.manydesk.timekeeping.StoredClock;
import org.manydesk.timekeeping.StoredClocks;
import org.manydesk.timeline.TicketTimelines;

/** Finds the clocks of a contract by what people call their tickets. */
@ApplicationScoped
class ClocksByName {
    private final TicketTimelines timelines;
    private final StoredClocks clocks;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClocksByName() {
        this(null, null);
    }

    @Inject
    ClocksByName(TicketTimelines timelines, StoredClocks clocks) {
        this.timelines = timelines;
        this.clocks = clocks;
    }

    /** @throws InvalidInput if the client has no such ticket, or the contract no such clock of it */
    StoredClock get(Contract contract, String ref, Metric metric) {
        var ticket = timelines
                .find(contract.tenant(), ref.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidInput("/ticket", "This client has no ticket with this reference."));
        return clocks.of(ticket).stream()
                .filter(clock -> clock.metric() == metric && clock.contract().equals(contract.id()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/metric", "The ticket has no such clock by this contract."));
    }
}
