package org.manydesk.invoicing;

import java.util.List;
import java.util.stream.Stream;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.rating.VatRate;

/** What a clerk should know, in sentences, before an invoice between these parties is issued: missing data, doubtful VAT. */
final class LegalDoubts {

    private LegalDoubts() {}

    static List<String> of(Parties parties, Totals totals) {
        var doubts = totals.groups().stream()
                .map(Totals.Group::vat)
                .flatMap(vat -> vat(parties, vat))
                .distinct();
        return Stream.of(missing(parties.seller()).stream(), missingOfBuyer(parties.buyer()).stream(), doubts)
                .flatMap(sentences -> sentences)
                .toList();
    }

    /** What is not known of who bills. */
    static List<String> missing(Parties.Party seller) {
        return Stream.of(
                        said(seller.legalName().isEmpty(), "seller.legalName"),
                        said(seller.address().isEmpty(), "seller.address"),
                        said(seller.country().isEmpty(), "seller.country"),
                        said(seller.vatId().isEmpty(), "seller.vatId"))
                .flatMap(words -> words)
                .toList();
    }

    /** What is not known of who is billed. */
    static List<String> missingOfBuyer(Parties.Party buyer) {
        return Stream.of(
                        said(buyer.legalName().isEmpty(), "buyer.legalName"),
                        said(buyer.address().isEmpty(), "buyer.address"),
                        said(buyer.country().isEmpty(), "buyer.country"))
                .flatMap(words -> words)
                .toList();
    }

    private static Stream<String> said(boolean isSo, String key) {
        return isSo ? Stream.of(Words.of(key)) : Stream.empty();
    }

    /** Services to a business abroad are taxed where it is established (Art. 44 and 196 of Directive 2006/112/EC). */
    private static Stream<String> vat(Parties parties, Vat vat) {
        if (parties.seller().vatId().isEmpty() || !parties.areAbroad()) return Stream.empty();
        if (vat.category() == Vat.Category.EXEMPT) return said(true, "vat.exempt");
        var rate = vat.rate();
        var isKnownBusiness = !parties.buyer().vatId().isEmpty();
        if (!Vat.isWithinUnion(parties)) return said(!rate.isZero(), "vat.abroad", rate);
        if (rate.isZero()) return said(!isKnownBusiness, "vat.unknown");
        return said(isKnownBusiness, "vat.reverse", rate);
    }

    private static Stream<String> said(boolean isSo, String key, VatRate rate) {
        return isSo ? Stream.of(Words.of(key, rate.toString())) : Stream.empty();
    }
}
