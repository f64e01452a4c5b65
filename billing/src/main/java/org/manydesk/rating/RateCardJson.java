package org.manydesk.rating;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.money.Rounding;
import org.manydesk.problem.InvalidInput;

/**
 * A rate card as a contract writes it in JSON. Absent: rounding is HALF_UP, no minimum, no VAT, a line is charged per
 * ticket.
 */
public final class RateCardJson {

    private RateCardJson() {}

    /**
     * @param pointer the card's own place in the document
     * @throws InvalidInput with everything that is wrong
     */
    public static RateCard read(JsonNode json, String pointer) {
        var section = Section.of(json, pointer);
        var card = read(section);
        section.accept();
        return card.orElseThrow();
    }

    /** Reads a card that is part of a larger document, whose reader accepts the whole; empty when the card has faults. */
    public static Optional<RateCard> read(Section card) {
        card.only(Set.of("rounding", "minimum", "vatRate", "lines"));
        var rounding = card.choice("rounding", Rounding.class).orElse(Rounding.HALF_UP);
        var minimum = card.notNegative("minimum").map(Price::new).orElse(Price.ZERO);
        var vat = vatRate(card);
        var sections = card.sections("lines");
        var lines = sections.stream().map(RateLineJson::read).toList();
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
