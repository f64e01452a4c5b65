package org.manydesk.invoicing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Rating;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.usage.Occurrence;

/**
 * What some tickets of a month came to: what its usage costs with them, less what it costs without, by the same price lists.
 * So tiers, uplifts, discounts, minimum and maximum of the whole bill count as they act. Pure.
 *
 * @param usage what the invoices of the month charge, by its parts
 * @param tickets those that may be taken out, each with its part and its kind
 */
record Forgone(PricedMonth month, List<TicketMix> usage, Map<Occurrence, Place> tickets) {

    /** Where a ticket counts. */
    record Place(int part, Traits traits) {}

    /** Nothing where the month would cost as much, or more, without them. */
    BigDecimal of(List<Occurrence> without) {
        return cost(usage).subtract(cost(less(without))).max(BigDecimal.ZERO);
    }

    private BigDecimal cost(List<TicketMix> mixes) {
        return Rating.of(month, Units.first(month, mixes).usage()).total().amount();
    }

    private List<TicketMix> less(List<Occurrence> without) {
        var kinds = new ArrayList<List<Traits>>();
        usage.forEach(part -> kinds.add(new ArrayList<>()));
        without.stream()
                .flatMap(ticket -> Stream.ofNullable(tickets.get(ticket)))
                .forEach(place -> kinds.get(place.part()).add(place.traits()));
        return IntStream.range(0, usage.size())
                .mapToObj(part -> usage.get(part).less(kinds.get(part)))
                .toList();
    }
}
