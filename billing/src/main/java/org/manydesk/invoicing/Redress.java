package org.manydesk.invoicing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.invoicing.CreditedLines.Credited;
import org.manydesk.usage.Occurrence;

/**
 * Which tickets that were set aside since they were charged are not made good yet. Pure. A credit does not say for which
 * ticket it is: so as long as the credits come to less than what all those cost that had been set aside by then, none of
 * them is made good. What they cost is the month with them less the month without ({@link Forgone}); where a month hands
 * units on to the next, that does not tell what one is worth, and the least that it can have cost is asked ({@link LeastCost}).
 *
 * @param charging lines, each with those of the tickets that it charges
 * @param credits of these lines, or of those that charge them to a group; the oldest first
 * @param asked what some tickets cost
 */
record Redress(Map<InvoiceLine, Set<Occurrence>> charging, List<Credited> credits, Asked asked) {

    /** What is asked for some tickets. */
    interface Asked {
        BigDecimal of(List<Occurrence> tickets);
    }

    /** One over all lines of a month: what is credited on any of them counts towards what its tickets cost. */
    static List<Redress> of(Forgone forgone, Map<InvoiceLine, Set<Occurrence>> charging, List<Credited> credits) {
        var counting = credits.stream()
                .filter(credit -> credit.line().statement().isPresent() || charging.containsKey(credit.line()))
                .toList();
        return List.of(new Redress(charging, counting, forgone::of));
    }

    /**
     * One for each line that charges tickets; of a statement, whose lines a group's invoice sums up, one for all of them.
     *
     * @param terms of the month of the tickets
     * @param credits of lines of the invoice itself, or of a group's that charge the statement
     */
    static List<Redress> of(MonthTerms terms, Map<InvoiceLine, Set<Occurrence>> charging, List<Credited> credits) {
        if (credits.stream().anyMatch(credit -> credit.line().statement().isPresent()))
            return List.of(new Redress(charging, credits, tickets -> least(terms, charging, tickets)));
        return charging.entrySet().stream()
                .map(one -> Map.of(one.getKey(), one.getValue()))
                .map(one -> new Redress(
                        one,
                        credits.stream()
                                .filter(credit -> one.containsKey(credit.line()))
                                .toList(),
                        tickets -> least(terms, one, tickets)))
                .toList();
    }

    /**
     * Those that are charged nothing, or are not made good wherever they are charged.
     *
     * @param setAside when each ticket was set aside last
     */
    static Set<Occurrence> open(Map<Occurrence, Instant> setAside, List<Redress> all) {
        var open = new HashSet<>(setAside.keySet());
        all.forEach(one -> open.removeAll(one.tickets()));
        all.forEach(one -> open.addAll(one.open(setAside)));
        return open;
    }

    private Set<Occurrence> tickets() {
        return charging.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    private Set<Occurrence> open(Map<Occurrence, Instant> setAside) {
        if (nothingIsLeft()) return Set.of();
        var open = new HashMap<>(setAside);
        open.keySet().retainAll(tickets());
        var given = BigDecimal.ZERO;
        for (var credit : credits) {
            var waiting = open.entrySet().stream()
                    .filter(ticket -> !ticket.getValue().isAfter(credit.at()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (waiting.isEmpty()) continue;
            given = given.add(credit.net().amount());
            if (given.compareTo(asked.of(waiting)) < 0) continue;
            open.keySet().removeAll(waiting);
            given = BigDecimal.ZERO;
        }
        return open.keySet();
    }

    private boolean nothingIsLeft() {
        var given = credits.stream().map(credit -> credit.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var charged =
                charging.keySet().stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return !credits.isEmpty() && given.compareTo(charged) >= 0;
    }

    private static BigDecimal least(
            MonthTerms terms, Map<InvoiceLine, Set<Occurrence>> charging, List<Occurrence> tickets) {
        return charging.entrySet().stream()
                .map(one -> least(terms, one.getKey(), (int)
                        tickets.stream().filter(one.getValue()::contains).count()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal least(MonthTerms terms, InvoiceLine line, int tickets) {
        if (tickets == 0) return BigDecimal.ZERO;
        return terms.rated(line)
                .map(rated -> new LeastCost(line, rated.model()).of(tickets).amount())
                .orElse(BigDecimal.ZERO);
    }
}
