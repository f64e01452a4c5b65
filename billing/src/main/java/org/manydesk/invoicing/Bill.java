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
import org.manydesk.rating.VatShares;
import org.manydesk.rating.VatTerm;

/**
 * What an invoice charges: the lines of its own period, then what came late for earlier ones. Pure. Each line is rounded
 * once; VAT is taken once on the summed lines of each rate and reason.
 */
record Bill(Currency currency, Rounding rounding, List<Line> lines) {

    /** The tickets of a month with the price lists that they are rated by. */
    record Part(Units units, MonthTerms terms) {
        private Line charge(RatedLine rated) {
            var month = units.month();
            var days = rated.part().filter(part -> month.isParted()).map(terms::days);
            return new Line(0, units.period(), units.isLate(), days, rated, Optional.empty());
        }
    }

    /** @param part of a deduction that several lines take off, from 0 */
    record Taken(Deduction deduction, int part) {}

    /**
     * A rated line.
     *
     * @param number from 1
     * @param isLate whether the period was invoiced before
     * @param days for which days of the period it is; empty for all of them
     * @param taken what it takes off; empty for a charge
     */
    record Line(
            int number,
            YearMonth period,
            boolean isLate,
            Optional<Heading.Period> days,
            RatedLine rated,
            Optional<Taken> taken) {

        private static Line less(int number, Taken taken, Money off, VatTerm vat) {
            var deduction = taken.deduction();
            var rated = new RatedLine(
                    deduction.name(),
                    Quantity.of(1),
                    new Price(off.amount()),
                    off,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    vat);
            return new Line(number, deduction.period(), false, Optional.empty(), rated, Optional.of(taken));
        }

        private VatShares.Charge charge() {
            return new VatShares.Charge(rated.vat(), rated.amount());
        }

        private Line at(int place) {
            return new Line(place, period, isLate, days, rated, taken);
        }

        DocumentLine stated(Parties parties) {
            return new DocumentLine(
                    number,
                    new DocumentLine.Item(
                            rated.name(),
                            taken.map(part -> part.deduction().note())
                                    .orElseGet(() -> note(new Wording(parties.locale())))),
                    rated.quantity(),
                    Vat.of(rated.vat(), parties),
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

    /**
     * The same with these taken off, those that fit: an invoice never falls below zero. What does not fit waits. Of what is
     * taxed in several ways each is lessened in proportion, by a line of its own.
     */
    Bill less(List<Deduction> deductions, VatTerm usual) {
        var all = new ArrayList<>(lines);
        var left = Money.sum(lines.stream().map(line -> line.rated().amount()).toList(), currency);
        for (var deduction : deductions) {
            if (deduction.amount().compareTo(left) > 0) continue;
            left = left.minus(deduction.amount());
            var shares = VatShares.of(all.stream().map(Line::charge).toList(), usual)
                    .of(deduction.amount().negated());
            var part = 0;
            for (var share : shares.entrySet())
                if (!share.getValue().isZero())
                    all.add(Line.less(all.size() + 1, new Taken(deduction, part++), share.getValue(), share.getKey()));
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
