package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.problem.InvalidInput;
import org.manydesk.sla.ClockState;
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
    StoredClock get(Contract contract, ExclusionForm form, Instant now) {
        var ticket = timelines
                .find(contract.tenant(), form.ticket().strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidInput("/ticket", "This client has no ticket with this reference."));
        var rounds = clocks.of(ticket).stream()
                .filter(clock ->
                        clock.metric() == form.metric() && clock.contract().equals(contract.id()))
                .toList();
        if (rounds.isEmpty()) throw new InvalidInput("/metric", "The ticket has no such clock by this contract.");
        return Optional.ofNullable(form.startedAt())
                .map(start -> startedAt(start, rounds))
                .orElseGet(() -> lastBreached(rounds, now));
    }

    private static StoredClock startedAt(Instant start, List<StoredClock> rounds) {
        return rounds.stream()
                .filter(clock -> clock.startedAt().equals(start))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "/startedAt",
                        "No such clock of the ticket started then; they started "
                                + rounds.stream()
                                        .map(StoredClock::startedAt)
                                        .sorted()
                                        .map(Instant::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static StoredClock lastBreached(List<StoredClock> rounds, Instant now) {
        return rounds.stream()
                .max(Comparator.comparing((StoredClock clock) -> clock.state(now) == ClockState.BREACHED)
                        .thenComparing(StoredClock::startedAt))
                .orElseThrow();
    }
}
