package org.manydesk.invoicing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.manydesk.rating.Exemption;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.VatRate;
import org.manydesk.rating.VatTerm;
import org.manydesk.rating.VatTerms;

/** Random ways of taxing the lines of a {@link PlainDeal}: rates that leave fractions of a cent, and exemptions. */
final class PlainVat {
    private static final List<String> LINES =
            List.of("Graduated", "Volume", "Packages", "Expected", "Each", "Seats", "Packs", "Saved", "Work");
    private static final List<VatTerm> TERMS = List.of(
            VatTerm.at(VatRate.parse("20")),
            VatTerm.at(VatRate.parse("5.5")),
            VatTerm.at(VatRate.parse("8.875")),
            VatTerm.exempt(new Exemption("Training", Optional.empty())));

    private PlainVat() {}

    /** How each line is taxed, by its name; what is not named is taxed as usual. */
    static Arbitrary<Map<String, VatTerm>> any() {
        return Arbitraries.maps(Arbitraries.of(LINES), Arbitraries.of(TERMS)).ofMaxSize(LINES.size());
    }

    static Arbitrary<VatTerms> terms() {
        return Combinators.combine(Arbitraries.of(TERMS.subList(0, 3)), any()).as(VatTerms::new);
    }

    /** The same price list, taxed so. */
    static RateCard taxed(RateCard card, VatTerms terms) {
        return new RateCard(card.rounding(), terms, card.lines(), card.bill(), card.indexation(), card.atAmendment());
    }

    /** VAT in cents, half a cent up; a base is never below zero. */
    static long of(VatTerm term, long cents) {
        var thousandths = term.rate().percent().movePointRight(3).longValueExact();
        return (2 * cents * thousandths + 100_000) / 200_000;
    }
}
