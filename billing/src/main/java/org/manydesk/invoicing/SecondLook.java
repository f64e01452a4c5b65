package org.manydesk.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Totals;
import org.manydesk.rating.RateCardJson;

/**
 * An issued invoice beside what it keeps: its lines beside the bill that its price lists, tickets, service credits and
 * statements come to, its sums beside its lines, its VAT in the currency of the accounts beside its rate. Pure.
 *
 * @param bill as it comes out anew; empty where the invoice is of a release that kept too little
 */
record SecondLook(Invoice invoice, List<InvoiceLine> lines, Optional<Bill> bill) {

    /** What differs first, if anything does. */
    Optional<Difference> difference() {
        return bill.flatMap(this::ofLines).or(this::ofSums).or(this::ofAccountedVat);
    }

    private Optional<Difference> ofLines(Bill recomputed) {
        var expected = recomputed.lines();
        if (lines.size() != expected.size())
            return Optional.of(new Difference(
                    Difference.Kind.LINES, 0, Integer.toString(lines.size()), Integer.toString(expected.size())));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> ofLine(lines.get(i), expected.get(i)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Difference> ofLine(InvoiceLine stated, Bill.Line expected) {
        var said = words(stated);
        var rated = words(expected);
        if (said.equals(rated)) return Optional.empty();
        var place = IntStream.range(0, said.size())
                .filter(i -> !said.get(i).equals(rated.get(i)))
                .findFirst()
                .orElse(0);
        return Optional.of(new Difference(Difference.Kind.LINE, stated.number(), said.get(place), rated.get(place)));
    }

    /** The amount first: it is what people look for. */
    private static List<String> words(InvoiceLine line) {
        return words(Stream.of(
                line.net(),
                line.name(),
                line.period(),
                line.days(),
                line.quantity(),
                line.exact(),
                line.vat().agreed(),
                line.explanation(),
                line.adjustments()));
    }

    private static List<String> words(Bill.Line line) {
        var rated = line.rated();
        return words(Stream.of(
                rated.amount(),
                rated.name(),
                line.period(),
                line.days(),
                rated.quantity(),
                rated.exact(),
                rated.vat(),
                rated.explanation(),
                rated.adjustments()));
    }

    private static List<String> words(Stream<Object> parts) {
        return parts.map(Object::toString).toList();
    }

    private Optional<Difference> ofSums() {
        var documented = new ArrayList<DocumentLine>();
        for (var line : lines)
            documented.add(new DocumentLine(
                    line.number(),
                    new DocumentLine.Item(line.name(), line.note()),
                    line.quantity(),
                    line.vat(),
                    line.net(),
                    line.explanation()));
        var rounding = RateCardJson.stored(invoice.rateCard()).rounding();
        var stated = told(invoice.totals());
        var expected = told(Totals.of(documented, invoice.currency(), rounding));
        return stated.equals(expected)
                ? Optional.empty()
                : Optional.of(new Difference(Difference.Kind.SUMS, 0, stated, expected));
    }

    /** At its own rate, which stands beside it. */
    private Optional<Difference> ofAccountedVat() {
        var expected = invoice.accountedVat()
                .flatMap(stated -> AccountedVat.of(invoice.totals().vat(), stated.rate()));
        return ofAccountedVat("", invoice.accountedVat(), expected);
    }

    /** @param document what states it, in front of it; empty for the invoice itself */
    static Optional<Difference> ofAccountedVat(
            String document, Optional<AccountedVat> stated, Optional<AccountedVat> expected) {
        return stated.equals(expected)
                ? Optional.empty()
                : Optional.of(
                        new Difference(Difference.Kind.ACCOUNTED_VAT, 0, document + amount(stated), amount(expected)));
    }

    private static String amount(Optional<AccountedVat> vat) {
        return vat.map(stated -> stated.amount().toString()).orElse("-");
    }

    static String told(Totals totals) {
        var groups = totals.groups().stream()
                .map(group -> "%s %s: %s + %s"
                        .formatted(group.vat().category().code(), group.vat().rate(), group.base(), group.tax()))
                .toList();
        return "%s + %s = %s (%s)".formatted(totals.net(), totals.vat(), totals.gross(), String.join(", ", groups));
    }
}
