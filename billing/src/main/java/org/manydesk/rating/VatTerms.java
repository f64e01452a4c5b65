package org.manydesk.rating;

import java.util.Map;

/**
 * How a price list is taxed.
 *
 * @param usual what no line says otherwise of, and what is missing to the minimum of the bill
 * @param ofLines what lines say of themselves, by their names
 * @see "decision 0036"
 */
public record VatTerms(VatTerm usual, Map<String, VatTerm> ofLines) {

    public VatTerms {
        ofLines = Map.copyOf(ofLines);
    }

    public static VatTerms at(VatRate rate) {
        return new VatTerms(VatTerm.at(rate), Map.of());
    }

    VatTerm of(RateLine line) {
        return ofLines.getOrDefault(line.name(), usual);
    }
}
