package org.manydesk.rating;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.money.Rounding;

/**
 * A rate card as a contract writes it in JSON. Absent: rounding is HALF_UP, no minimum, no VAT, a line is charged per
 * ticket.
 *
 * <p>What is charged as it stands, that is a minimum, a maximum, a flat fee or the price of a package, has at most the
 * decimals of the contract's currency. A unit price may have more, up to ten; what the units cost is rounded once per
 * line. (source: ISO 4217; EN 16931 BR-DEC, which binds amounts and leaves BT-146, the unit price, free)
 */
public final class RateCardJson {

    private RateCardJson() {}

    /** Reads a card that was found sound when it was agreed on. */
    public static RateCard stored(JsonNode json) {
        var section = Section.of(json, "/rateCard");
        var card = read(section, Optional.empty());
        section.accept();
        return card.orElseThrow();
    }

    /**
     * Reads a card that is part of a larger document, whose reader accepts the whole; empty when the card has faults.
     *
     * @param currency of the contract; where it is not known, amounts may have any decimals
     */
    public static Optional<RateCard> read(Section card, Optional<Currency> currency) {
        var amounts = new RateLineJson(currency);
        card.only(Set.of("rounding", "minimum", "vatRate", "lines"));
        var rounding = card.choice("rounding", Rounding.class).orElse(Rounding.HALF_UP);
        var minimum = amounts.payable(card, "minimum").orElse(Price.ZERO);
        var vat = vatRate(card);
        var sections = card.sections("lines");
        var lines = sections.stream().map(amounts::read).toList();
        if (lines.isEmpty()) card.fault("lines", "must have at least one line");
        refuseSameNames(sections, lines);
        return card.isFaultless() ? Optional.of(new RateCard(rounding, minimum, vat, lines)) : Optional.empty();
    }

    private static VatRate vatRate(Section card) {
        var percent = card.notNegative("vatRate").filter(rate -> isAtMostHundred(card, rate));
        return percent.map(VatRate::new).orElse(VatRate.ZERO);
    }

    private static boolean isAtMostHundred(Section card, BigDecimal rate) {
        var fits = rate.compareTo(BigDecimal.valueOf(100)) <= 0;
        if (!fits) card.fault("vatRate", "must be at most 100");
        return fits;
    }

    private static void refuseSameNames(List<Section> sections, List<RateLine> lines) {
        var names = new HashSet<String>(Set.of(RatedLine.TRUE_UP));
        for (int i = 0; i < lines.size(); i++) {
            if (!names.add(lines.get(i).name())) sections.get(i).fault("name", "is the name of another line");
        }
    }
}
