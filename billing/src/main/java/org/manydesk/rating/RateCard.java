package org.manydesk.rating;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.timeline.TicketType;

/**
 * What a contract charges: its lines, what holds for the whole bill, how a line is rounded, the VAT on top, and how prices
 * follow an index.
 *
 * @param lines names are unique, those of discounts among them; none where nothing is charged but what came late for other
 *     months, or what other contracts bring
 * @param atAmendment what becomes of units that were counted before it, where it begins in the middle of a month
 */
public record RateCard(
        Rounding rounding,
        VatTerms vat,
        List<RateLine> lines,
        WholeBill bill,
        Indexation indexation,
        Counters atAmendment) {

    public RateCard {
        lines = List.copyOf(lines);
        var names = new HashSet<>(RatedLine.OWN_NAMES);
        var all = Stream.concat(
                lines.stream().map(RateLine::name), bill.discounts().stream().map(Discount::name));
        if (!all.allMatch(names::add)) throw new IllegalArgumentException("a rate card has lines of different names");
    }

    /** A card with one rate of VAT by which units are counted on. */
    public RateCard(Rounding rounding, VatRate vatRate, List<RateLine> lines, WholeBill bill, Indexation indexation) {
        this(rounding, VatTerms.at(vatRate), lines, bill, indexation, Counters.CONTINUE);
    }

    RateCard with(List<RateLine> others) {
        return new RateCard(rounding, vat, others, bill, indexation, atAmendment);
    }

    /** The line of that name; none for what holds for the whole bill. */
    public Optional<RateLine> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    /** Whether tickets of this type, or work on them, have a price; where nothing is charged by use, that of the month. */
    public boolean hasPriceFor(TicketType type) {
        var byUse = lines.stream()
                .map(RateLine::counted)
                .filter(counted -> counted.charge().isByUse())
                .toList();
        return byUse.isEmpty()
                ? !lines.isEmpty()
                : byUse.stream().anyMatch(counted -> counted.only().isFor(type));
    }

    Indexed prices(BilledMonth month, Currency currency) {
        return new Indexed(indexation.in(month.period()), indexation.base(), currency);
    }

    Money rounded(Price exact, Currency currency) {
        return exact.rounded(currency, rounding);
    }
}
