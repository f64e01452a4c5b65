package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Heading;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.document.Wording;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.VatRate;

/**
 * What an invoice charges: the lines of its own period, then what came late for earlier ones. Pure. Each line is rounded
 * once; VAT is taken once per rate on the summed lines.
 */
record Bill(Currency currency, Rounding rounding, List<Line> lines) {

    /** The tickets of a month with the price lists that they are rated by. */
    record Part(Units units, MonthTerms terms) {
        private Line charge(RatedLine rated) {
            var month = units.month();
            var card = rated.part().map(part -> month.part(part).card()).orElseGet(month::card);
            var days = rated.part().filter(part -> month.isParted()).map(terms::days);
            return new Line(0, units.period(), units.isLate(), days, card.vatRate(), rated, Optional.empty());
        }
    }

    /**
     * A rated line.
     *
     * @param number from 1
     * @param isLate whether the period was invoiced before
     * @param days for which days of the period it is; empty for all of them
     * @param deduction what it takes off; empty for a charge
     */
    record Line(
            int number,
            YearMonth period,
            boolean isLate,
            Optional<Heading.Period> days,
            VatRate vatRate,
            RatedLine rated,
            Optional<Deduction> deduction) {

        private static Line less(int number, Deduction deduction, VatRate vatRate) {
            var off = deduction.amount().negated();
            var rated = new RatedLine(
                    deduction.name(),
                    Quantity.of(1),
                    new Price(off.amount()),
                    off,
                    List.of(),
                    List.of(),
                    Optional.empty());
            return new Line(
                    number, deduction.period(), false, Optional.empty(), vatRate, rated, Optional.of(deduction));
        }

        private Line at(int place) {
            return new Line(place, period, isLate, days, vatRate, rated, deduction);
        }

        DocumentLine stated(Parties parties) {
            return new DocumentLine(
                    number,
                    new DocumentLine.Item(
                            rated.name(),
                            deduction.map(Deduction::note).orElseGet(() -> note(new Wording(parties.locale())))),
                    rated.quantity(),
                    Vat.of(vatRate, parties),
                    rated.amount(),
                    rated.explanation());
        }

        private String note(Wording wording) {
            var span = days.map(wording::days);
            return isLate ? span.map(wording::late).orElseGet(() -> wording.late(period)) : span.orElse("");
        }
    }

    Bill {
        lines = List.copyOf(lines);
    }

    /**
     * @param own  the invoice's own period; all lines of its card appear, at zero too
     * @param late earlier periods; a line that says nothing is left out
     */
    static Bill of(Part own, List<Part> late, Currency currency) {
        var drawn = new ArrayList<>(drawn(own));
        late.forEach(part ->
                drawn(part).stream().filter(line -> !isEmpty(line.rated())).forEach(drawn::add));
        var lines = IntStream.range(0, drawn.size())
                .mapToObj(i -> drawn.get(i).at(i + 1))
                .toList();
        return new Bill(currency, own.units().month().card().rounding(), lines);
    }

    private static List<Line> drawn(Part part) {
        var rating = Rating.of(part.units().month(), part.units().usage());
        return rating.lines().stream().map(part::charge).toList();
    }

    /** The same with these taken off, those that fit: an invoice never falls below zero. What does not fit waits. */
    Bill less(List<Deduction> deductions, VatRate vatRate) {
        var all = new ArrayList<>(lines);
        var left = Money.sum(lines.stream().map(line -> line.rated().amount()).toList(), currency);
        for (var deduction : deductions) {
            if (deduction.amount().compareTo(left) > 0) continue;
            left = left.minus(deduction.amount());
            all.add(Line.less(all.size() + 1, deduction, vatRate));
        }
        return new Bill(currency, rounding, all);
    }

    private static boolean isEmpty(RatedLine rated) {
        return rated.quantity().isZero() && rated.amount().isZero();
    }

    /** The sum of its lines. */
    Money net() {
        return Money.sum(lines.stream().map(line -> line.rated().amount()).toList(), currency);
    }

    /** The sums between these parties. */
    Totals totals(Parties parties) {
        var stated = lines.stream().map(line -> line.stated(parties)).toList();
        return Totals.of(stated, currency, rounding);
    }
}
