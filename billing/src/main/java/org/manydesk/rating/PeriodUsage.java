package org.manydesk.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Units of one month, per line of the rate card.
 *
 * @param fresh units that are to be rated now; negative takes earlier ones back
 * @param rated units of the same month that earlier invoices carry; empty when there is no earlier invoice, which is
 *     not the same as an invoice over no units: that one may have charged a minimum
 */
public record PeriodUsage(BilledMonth month, Map<String, Use> fresh, Optional<Map<String, Use>> rated) {

    public PeriodUsage {
        fresh = Map.copyOf(fresh);
        rated = rated.map(Map::copyOf);
    }

    /** The first rating of a month's tickets. */
    public static PeriodUsage first(BilledMonth month, RateCard card, TicketMix tickets) {
        return new PeriodUsage(month, agreedAnd(card, tickets), Optional.empty());
    }

    /** So many units for each line that is charged per ticket, and what was agreed for the others. */
    public static PeriodUsage sample(BilledMonth month, RateCard card, Quantity tickets) {
        var units = card.lines().stream()
                .collect(Collectors.toMap(
                        RateLine::name,
                        line -> Use.of(line.isByUse() ? tickets : line.counted().agreed())));
        return new PeriodUsage(month, units, Optional.empty());
    }

    /** Tickets that come after their month was rated before. */
    public static PeriodUsage late(BilledMonth month, RateCard card, TicketMix tickets, TicketMix rated) {
        return new PeriodUsage(month, onLines(card, tickets), Optional.of(agreedAnd(card, rated)));
    }

    private static Map<String, Use> onLines(RateCard card, TicketMix tickets) {
        return card.lines().stream().collect(Collectors.toMap(RateLine::name, tickets::on));
    }

    /** What is not counted by tickets is there from the first rating on. */
    private static Map<String, Use> agreedAnd(RateCard card, TicketMix tickets) {
        return card.lines().stream().collect(Collectors.toMap(RateLine::name, line -> tickets.on(line)
                .plus(Use.of(line.counted().agreed()))));
    }

    /** The same, of a month that no amendment parts. */
    MonthUsage ofOnePart() {
        return new MonthUsage(
                new Uses(List.of(fresh)),
                rated.map(units -> new MonthUsage.Rated(new Uses(List.of(units)), month.carried())));
    }

    Use freshOf(String line) {
        return fresh.getOrDefault(line, Use.NONE);
    }

    /** All units of the month, once the fresh ones are in. */
    public Use cumulativeOf(String line) {
        return rated.map(units -> units.getOrDefault(line, Use.NONE))
                .orElse(Use.NONE)
                .plus(freshOf(line));
    }
}
