package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.document.Vat;
import org.manydesk.document.Wording;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RatedLine;
import org.manydesk.rating.Rating;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.VatRate;

/**
 * What an invoice charges: the lines of its own period, then what came late for earlier ones. Pure. Each line is rounded
 * once; VAT is taken once per rate on the summed lines.
 */
record Bill(Currency currency, Rounding rounding, List<Line> lines) {

    /** The tickets of a period with the card that they are rated by. */
    record Part(Units units, RateCard card) {}

    /**
     * A rated line.
     *
     * @param number from 1
     * @param deduction what it takes off; empty for a charge
     */
    record Line(int number, Units units, VatRate vatRate, RatedLine rated, Optional<Deduction> deduction) {

        private static Line charge(Part part, RatedLine rated) {
            return new Line(0, part.units(), part.card().vatRate(), rated, Optional.empty());
        }

        private static Line less(int number, Deduction deduction, VatRate vatRate) {
            var off = deduction.amount().negated();
            var rated =
                    new RatedLine(deduction.name(), Quantity.of(1), new Price(off.amount()), off, List.of(), List.of());
            return new Line(
                    number,
                    Units.first(BilledMonth.whole(deduction.period()), TicketMix.NONE),
                    vatRate,
                    rated,
                    Optional.of(deduction));
        }

        private Line at(int place) {
            return new Line(place, units, vatRate, rated, deduction);
        }

        YearMonth period() {
            return units.period();
        }

        DocumentLine stated(Parties parties) {
            var wording = new Wording(parties.locale());
            var late = units.isLate() ? wording.late(period()) : "";
            var note = deduction.map(Deduction::note).orElse(late);
            return new DocumentLine(
                    number,
                    new DocumentLine.Item(rated.name(), note),
                    rated.quantity(),
                    Vat.of(vatRate, parties),
                    rated.amount(),
                    rated.explanation());
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
        var drawn = new ArrayList<>(drawn(own, currency));
        late.forEach(part -> drawn(part, currency).stream()
                .filter(line -> !isEmpty(line.rated()))
                .forEach(drawn::add));
        var lines = IntStream.range(0, drawn.size())
                .mapToObj(i -> drawn.get(i).at(i + 1))
                .toList();
        return new Bill(currency, own.card().rounding(), lines);
    }

    private static List<Line> drawn(Part part, Currency currency) {
        var rating = Rating.of(part.card(), currency, part.units().usage(part.card()));
        return rating.lines().stream().map(rated -> Line.charge(part, rated)).toList();
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
