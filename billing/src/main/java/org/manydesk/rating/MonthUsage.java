package org.manydesk.rating;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        return first(month, used(month, tickets));
    }

    /** The same of units that are counted already. */
    static MonthUsage first(PricedMonth month, Uses used) {
        return new MonthUsage(used.plus(agreed(month)), Optional.empty());
    }

    /**
     * Tickets that come after their month was rated before.
     *
     * @param before the month as the earlier ratings found it: what is carried into it, and what was entered for it, may have changed
     */
    public static MonthUsage late(
            PricedMonth month, List<TicketMix> tickets, List<TicketMix> rated, PricedMonth before) {
        return late(month, used(month, tickets), used(before, rated), before);
    }

    /** The same of units that are counted already. */
    static MonthUsage late(PricedMonth month, Uses used, Uses rated, PricedMonth before) {
        var fresh = used.plus(agreed(month)).minus(agreed(before));
        var known = rated.plus(agreed(before));
        return new MonthUsage(fresh, Optional.of(new Rated(known, before.month().carried())));
    }

    private static Uses used(PricedMonth month, List<TicketMix> tickets) {
        return new Uses(IntStream.range(0, month.parts().size())
                .mapToObj(part -> month.part(part).card().lines().stream()
                        .collect(Collectors.toMap(
                                RateLine::name, line -> tickets.get(part).on(line))))
                .toList());
    }

    static Uses all(PricedMonth month, List<TicketMix> tickets) {
        return used(month, tickets).plus(agreed(month));
    }

    /** What is not counted by tickets is there from the first rating on. */
    private static Uses agreed(PricedMonth month) {
        return new Uses(month.parts().stream()
                .map(part -> part.card().lines().stream()
                        .collect(Collectors.toMap(
                                RateLine::name, line -> Use.of(line.counted().agreed()))))
                .toList());
    }

    /** All units of the month, once the fresh ones are in. */
    Uses cumulative() {
        return rated.map(before -> before.uses().plus(fresh)).orElse(fresh);
    }

    /** The lines of which there would be less than no units, now or before. */
    Set<String> unsound() {
        return Stream.concat(Stream.of(cumulative()), rated.map(Rated::uses).stream())
                .flatMap(uses -> uses.unsound().stream())
                .collect(Collectors.toSet());
    }
}
