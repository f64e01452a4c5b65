package org.manydesk.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is to be rated of a month.
 *
 * @param fresh units that no rating has charged yet; negative takes earlier ones back
 * @param rated what earlier ratings charged; empty when there was none, which is not the same as one over no units: that
 *     one may have charged a minimum
 */
public record MonthUsage(Uses fresh, Optional<Rated> rated) {

    /** What earlier ratings charged, with the units that they found carried into the month. */
    public record Rated(Uses uses, Map<String, Balance> carried) {
        public Rated {
            carried = Map.copyOf(carried);
        }
    }

    /**
     * The first rating of a month's tickets.
     *
     * @param tickets of each part
     */
    public static MonthUsage first(PricedMonth month, List<TicketMix> tickets) {
        return new MonthUsage(all(month, tickets), Optional.empty());
    }

    /**
     * Tickets that come after their month was rated before.
     *
     * @param before the month as the earlier ratings found it: what is carried into it, and what was entered for it, may have changed
     */
    public static MonthUsage late(
            PricedMonth month, List<TicketMix> tickets, List<TicketMix> rated, PricedMonth before) {
        var known = all(before, rated);
        var fresh = all(month, rated).plus(used(month, tickets)).minus(known);
        return new MonthUsage(fresh, Optional.of(new Rated(known, before.month().carried())));
    }

    private static Uses used(PricedMonth month, List<TicketMix> tickets) {
        return new Uses(IntStream.range(0, month.parts().size())
                .mapToObj(part -> month.part(part).card().lines().stream()
                        .collect(Collectors.toMap(
                                RateLine::name, line -> tickets.get(part).on(line))))
                .toList());
    }

    /** What is not counted by tickets is there from the first rating on. */
    static Uses all(PricedMonth month, List<TicketMix> tickets) {
        var agreed = month.parts().stream()
                .map(part -> part.card().lines().stream()
                        .collect(Collectors.toMap(
                                RateLine::name, line -> Use.of(line.counted().agreed()))))
                .toList();
        return used(month, tickets).plus(new Uses(agreed));
    }

    /** All units of the month, once the fresh ones are in. */
    Uses cumulative() {
        return rated.map(before -> before.uses().plus(fresh)).orElse(fresh);
    }
}
