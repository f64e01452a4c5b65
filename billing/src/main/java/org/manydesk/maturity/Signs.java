package org.manydesk.maturity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.timeline.TicketType;
import org.manydesk.usage.Reason;
import org.manydesk.usage.TicketCount;

/** Reads off tickets what speaks for a process. Pure. */
record Signs(List<TicketCount> tickets) {
    /** Fewer say nothing. */
    static final int LEAST = 5;

    List<Sign> of(TicketType process) {
        return switch (process) {
            case SERVICE_REQUEST -> questions().stream().toList();
            case PROBLEM -> repeated().stream().toList();
            case CHANGE -> ownChanges().stream().toList();
            case INCIDENT, QUESTION -> List.of();
        };
    }

    long count(TicketType process) {
        return of(tickets.stream(), process).count();
    }

    private static Stream<TicketCount> of(Stream<TicketCount> some, TicketType type) {
        return some.filter(ticket -> ticket.traits().type() == type);
    }

    private Optional<Sign> questions() {
        return sign(Sign.Kind.QUESTIONS, "", count(TicketType.QUESTION), tickets.size());
    }

    private Optional<Sign> ownChanges() {
        var caused = tickets.stream()
                .filter(ticket -> ticket.decision().reason() == Reason.OWN_CHANGE)
                .count();
        return sign(Sign.Kind.OWN_CHANGE, "", caused, tickets.size());
    }

    private Optional<Sign> repeated() {
        var incidents = count(TicketType.INCIDENT);
        return of(tickets.stream(), TicketType.INCIDENT)
                .map(ticket -> ticket.traits().category())
                .filter(category -> !category.isEmpty())
                .collect(Collectors.groupingBy(category -> category, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .flatMap(most -> sign(Sign.Kind.REPEATED, most.getKey(), most.getValue(), incidents));
    }

    private static Optional<Sign> sign(Sign.Kind kind, String about, long some, long all) {
        return some < LEAST ? Optional.empty() : Optional.of(new Sign(kind, about, some, all));
    }
}
