package org.manydesk.usage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.timeline.TicketId;

/** What people decided on the tickets of a contract. Each holds for one of the times that a ticket counts, and for no other. */
final class ByHand {
    private final Map<TicketId, List<Correction>> all;

    ByHand(List<Correction> all) {
        this.all = all.stream().collect(Collectors.groupingBy(Correction::ticket));
    }

    /** What was decided on the time to which a decision belongs. */
    Optional<Correction> on(TicketId ticket, Decision decision) {
        return on(new Arrived(ticket, Optional.of(decision.first()), decision.occurrence()));
    }

    /** What was decided at that instant; or ahead of it, on that time. */
    Optional<Correction> on(Arrived arrived) {
        var some = all.getOrDefault(arrived.ticket(), List.of());
        return some.stream()
                .filter(one -> one.decidedAt().isPresent() && one.decidedAt().equals(arrived.at()))
                .findFirst()
                .or(() -> some.stream()
                        .filter(one -> one.decidedAt().isEmpty() && one.number() == arrived.number())
                        .findFirst());
    }
}
