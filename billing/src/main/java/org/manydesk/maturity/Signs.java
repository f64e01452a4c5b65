package org.manydesk.maturity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.timeline.KindCount;
import org.manydesk.timeline.TicketType;

/** Reads off tickets what speaks for a process. Pure. */
record Signs(List<KindCount> kinds) {
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
        return count(kind -> kind.type() == process);
    }

    private long count(Predicate<KindCount> wanted) {
        return kinds.stream().filter(wanted).mapToLong(KindCount::tickets).sum();
    }

    private long all() {
        return count(any -> true);
    }

    private Optional<Sign> questions() {
        return sign(Sign.Kind.QUESTIONS, "", count(TicketType.QUESTION), all());
    }

    private Optional<Sign> ownChanges() {
        return sign(Sign.Kind.OWN_CHANGE, "", count(KindCount::isOwnChange), all());
    }

    private Optional<Sign> repeated() {
        var incidents = count(TicketType.INCIDENT);
        return kinds.stream()
                .filter(kind ->
                        kind.type() == TicketType.INCIDENT && !kind.category().isEmpty())
                .collect(Collectors.groupingBy(KindCount::category, Collectors.summingLong(KindCount::tickets)))
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
