package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Heading;
import org.manydesk.document.Parties;
import org.manydesk.document.Totals;
import org.manydesk.document.UnitOfMeasure;
import org.manydesk.document.Vat;
import org.manydesk.document.Wording;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Price;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateLine;
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
            return new Line(
                    0, units.period(), units.isLate(), days, rated, Optional.empty(), Optional.empty(), unit(rated));
        }

        /** What no price list has, such as a discount, is a piece. */
        private UnitOfMeasure unit(RatedLine rated) {
            return by(rated).filter(RateLine::isPerHour).isPresent() ? UnitOfMeasure.HOUR : UnitOfMeasure.PIECE;
        }

        private Optional<RateLine> by(RatedLine rated) {
            var month = units.month();
            return rated.part()
                    .map(part -> month.part(part).card())
                    .orElse(month.card())
                    .line(rated.name());
        }

        /** Whether nothing is said: neither a unit nor a cent, nor are there tickets that make up for others taken back. */
        private boolean saysNothing(RatedLine rated) {
            return rated.quantity().isZero()
                    && rated.amount().isZero()
                    && by(rated)
                            .filter(line -> units.isAny(rated.part(), line::charges))
                            .isEmpty();
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
     * @param statement what it brings of a member of the group; empty for what is the contract's own
     * @param unit what its quantity counts
     */
    record Line(
            int number,
            YearMonth period,
            boolean isLate,
            Optional<Heading.Period> days,
            RatedLine rated,
            Optional<Taken> taken,
            Optional<Collected> statement,
            UnitOfMeasure unit) {

        /** A line whose units are counted one by one. */
        Line(
                int number,
                YearMonth period,
                boolean isLate,
                Optional<Heading.Period> days,
                RatedLine rated,
                Optional<Taken> taken,
                Optional<Collected> statement) {
            this(number, period, isLate, days, rated, taken, statement, UnitOfMeasure.PIECE);
        }

        private static Line less(Taken taken, Money off, VatTerm vat) {
            var deduction = taken.deduction();
            return new Line(
                    0,
                    deduction.period(),
                    false,
                    Optional.empty(),
                    onePiece(deduction.name(), off, vat),
                    Optional.of(taken),
                    Optional.empty());
        }

        private static Line givenBack(YearMonth period, Money amount, VatTerm vat) {
            var rated = onePiece(RatedLine.GIVEN_BACK, amount, vat);
            return new Line(0, period, true, Optional.empty(), rated, Optional.empty(), Optional.empty());
        }

        private static Line of(Collected statement) {
            return new Line(
                    0,
                    statement.of().period(),
                    false,
                    Optional.empty(),
                    onePiece(statement.name(), statement.net(), statement.vat()),
                    Optional.empty(),
                    Optional.of(statement));
        }

        private static RatedLine onePiece(String name, Money amount, VatTerm vat) {
            var exact = new Price(amount.amount());
            return new RatedLine(name, Quantity.of(1), exact, amount, List.of(), List.of(), Optional.empty(), vat);
        }

        private VatShares.Charge charge() {
            return new VatShares.Charge(rated.vat(), rated.amount());
        }

        private Line at(int place) {
            return new Line(place, period, isLate, days, rated, taken, statement, unit);
        }

        DocumentLine stated(Parties parties) {
            return new DocumentLine(
                    number,
                    new DocumentLine.Item(rated.name(), note(new Wording(parties.locale()))),
                    rated.quantity(),
                    unit,
                    Vat.of(rated.vat(), parties),
                    rated.amount(),
                    rated.explanation());
        }

        private String note(Wording wording) {
            return taken.map(part -> part.deduction().note())
                    .or(() -> statement.map(brought -> brought.note(wording)))
                    .orElseGet(() -> span(wording));
        }

        private String span(Wording wording) {
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
        late.forEach(part -> drawn(part).stream()
                .filter(line -> !part.saysNothing(line.rated()))
                .forEach(drawn::add));
        return new Bill(currency, own.units().month().card().rounding(), numbered(drawn));
    }

    private static List<Line> drawn(Part part) {
        var rating = Rating.of(part.units().month(), part.units().usage());
        return rating.lines().stream().map(part::charge).toList();
    }

    /**
     * What a bill is of.
     *
     * @param isStatement which another client's invoice collects, and which may fall below zero
     * @param isLast whether it charges only what came late, after the end of its contract
     */
    record Of(boolean isStatement, boolean isLast) {}

    /** The same with what is taken off, and what has to be given back elsewhere. */
    Bill settled(List<Deduction> deductions, VatTerm usual, Of of) {
        if (of.isStatement()) return of.isLast() ? lessAll(deductions, usual) : less(deductions, usual);
        return of.isLast()
                ? lessAll(deductions, usual).notBelowZero()
                : notBelowZero().less(deductions, usual);
    }

    /**
     * The same with these taken off, those that fit: an invoice never falls below zero. What does not fit waits. Of what is
     * taxed in several ways each is lessened in proportion, by a line of its own.
     */
    Bill less(List<Deduction> deductions, VatTerm usual) {
        var fitting = new ArrayList<Deduction>();
        var left = net();
        for (var deduction : deductions) {
            if (deduction.amount().compareTo(left) > 0) continue;
            left = left.minus(deduction.amount());
            fitting.add(deduction);
        }
        return lessAll(fitting, usual);
    }

    /** The same with all of these taken off, whether they fit or not. */
    Bill lessAll(List<Deduction> deductions, VatTerm usual) {
        var bill = this;
        for (var deduction : deductions) bill = bill.less(deduction, usual);
        return bill;
    }

    private Bill less(Deduction deduction, VatTerm usual) {
        var shares = VatShares.of(lines.stream().map(Line::charge).toList(), usual)
                .of(deduction.amount().negated());
        var less = new ArrayList<Line>();
        shares.forEach((vat, share) -> {
            if (!share.isZero()) less.add(Line.less(new Taken(deduction, less.size()), share, vat));
        });
        return with(less.stream());
    }

    /**
     * The same with a line against what is taxed alike and falls short of zero, for each month that takes it there, the oldest
     * first: so much is given back by a credit note on the invoice of that month, once this bill is issued.
     */
    Bill notBelowZero() {
        var alike = lines.stream()
                .collect(Collectors.groupingBy(line -> line.rated().vat(), TreeMap::new, Collectors.toList()));
        return with(alike.entrySet().stream().flatMap(group -> givenBack(group.getKey(), group.getValue())));
    }

    private Stream<Line> givenBack(VatTerm vat, List<Line> alike) {
        var months = alike.stream().collect(Collectors.groupingBy(Line::period, TreeMap::new, Collectors.toList()));
        var missing = sum(alike.stream()).negated();
        var given = new ArrayList<Line>();
        for (var month : months.entrySet()) {
            var some = Collections.min(
                    List.of(missing, sum(month.getValue().stream()).negated()));
            if (some.isNegative() || some.isZero()) continue;
            missing = missing.minus(some);
            given.add(Line.givenBack(month.getKey(), some, vat));
        }
        return given.stream();
    }

    private Money sum(Stream<Line> some) {
        return Money.sum(some.map(line -> line.rated().amount()).toList(), currency);
    }

    private Bill with(Stream<Line> more) {
        var all = Stream.concat(lines.stream(), more).toList();
        return new Bill(currency, rounding, numbered(all));
    }

    private static List<Line> numbered(List<Line> drawn) {
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> drawn.get(i).at(i + 1))
                .toList();
    }

    /** The same with what the statements of a group bring, each to the cent. */
    Bill plus(List<Collected> statements) {
        return with(statements.stream().map(Line::of));
    }

    /** The sum of its lines. */
    Money net() {
        return sum(lines.stream());
    }

    /** The sums between these parties. */
    Totals totals(Parties parties) {
        var stated = lines.stream().map(line -> line.stated(parties)).toList();
        return Totals.of(stated, currency, rounding);
    }
}
