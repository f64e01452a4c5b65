package org.manydesk.rating;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How many tickets there are of each kind, and the work that is charged by the hour; in which order they came does not
 * matter.
 */
public record TicketMix(Map<Traits, Integer> tickets, WorkMix work) {

    public static final TicketMix NONE = new TicketMix(Map.of());

    /** Without any work that is charged by the hour. */
    public TicketMix(Map<Traits, Integer> tickets) {
        this(tickets, WorkMix.NONE);
    }

    /** The same with work that is charged by the hour. */
    public TicketMix with(WorkMix charged) {
        return new TicketMix(tickets, charged);
    }

    public TicketMix {
        tickets = Map.copyOf(tickets);
    }

    public static TicketMix of(Collection<Traits> tickets) {
        return new TicketMix(tickets.stream().collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum)));
    }

    public int size() {
        return tickets.values().stream().mapToInt(Integer::intValue).sum();
    }

    public TicketMix plus(TicketMix other) {
        var sum = new HashMap<>(tickets);
        other.tickets.forEach((kind, number) -> sum.merge(kind, number, Integer::sum));
        return new TicketMix(sum, work.plus(other.work));
    }

    /** The same without a ticket of each of these kinds; work stays. */
    public TicketMix less(Collection<Traits> kinds) {
        var rest = new HashMap<>(tickets);
        kinds.forEach(kind -> rest.computeIfPresent(kind, (same, number) -> number > 1 ? number - 1 : null));
        return new TicketMix(rest, work);
    }

    /** Those that another one does not have. */
    public TicketMix beyond(TicketMix other) {
        var rest = new HashMap<Traits, Integer>();
        tickets.forEach((kind, number) -> {
            var more = number - other.tickets.getOrDefault(kind, 0);
            if (more > 0) rest.put(kind, more);
        });
        return new TicketMix(rest);
    }

    /**
     * So many tickets in the same shares of each kind: whole tickets, those that are left over to the kinds with the largest
     * remainders. None where there are none.
     */
    public TicketMix scaledTo(int wanted) {
        var all = size();
        if (all == 0) return NONE;
        var scaled = new HashMap<Traits, Integer>();
        tickets.forEach((kind, number) -> scaled.put(kind, (int) ((long) number * wanted / all)));
        var left = wanted - scaled.values().stream().mapToInt(Integer::intValue).sum();
        tickets.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Traits, Integer> kind) -> -((long) kind.getValue() * wanted % all))
                        .thenComparing(kind -> kind.getKey().toString()))
                .limit(left)
                .forEach(kind -> scaled.merge(kind.getKey(), 1, Integer::sum));
        return new TicketMix(scaled, work);
    }

    /** How many of them no line of a card charges, though others are charged per ticket. */
    public int unpriced(RateCard card) {
        if (card.lines().stream().noneMatch(RateLine::isPerTicket)) return 0;
        return tickets.entrySet().stream()
                .filter(entry -> card.lines().stream().noneMatch(line -> line.charges(entry.getKey())))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** What a line charges of them. */
    public Use on(RateLine line) {
        if (line.isPerHour()) return work.on(line);
        return tickets.entrySet().stream()
                .filter(entry -> line.charges(entry.getKey()))
                .map(entry -> Use.of(entry.getKey(), entry.getValue()))
                .reduce(Use.NONE, Use::plus);
    }
}
