package org.manydesk.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.ReplayedMonth;
import org.manydesk.money.Money;
import org.manydesk.rating.Rating;
import org.manydesk.simulation.Simulation.Column;
import org.manydesk.simulation.Simulation.Line;
import org.manydesk.simulation.Simulation.Month;
import org.manydesk.simulation.Simulation.Priced;

/** Adds up replayed months, card by card. Pure. */
record Columns(Currency currency, List<ReplayedMonth> months) {
    private static final int DECIMALS = 4;

    Simulation of(List<Candidate> candidates) {
        var cards = IntStream.range(0, candidates.size())
                .mapToObj(i -> column(
                        candidates.get(i).name(),
                        month -> Optional.of(month.others().get(i).total())))
                .toList();
        return new Simulation(
                currency,
                months.stream().map(Columns::stated).toList(),
                months.stream().mapToInt(ReplayedMonth::tickets).sum(),
                column("", ReplayedMonth::billed),
                column("", month -> month.agreed().map(Rating::total)),
                cards);
    }

    private static Month stated(ReplayedMonth month) {
        return new Month(
                month.period(),
                month.tickets(),
                month.billed().orElse(null),
                month.agreed().map(Rating::total).orElse(null),
                month.others().stream().map(Columns::priced).toList());
    }

    private static Priced priced(Rating rating) {
        return new Priced(
                rating.total(),
                rating.lines().stream()
                        .map(line -> new Line(line.name(), line.quantity().toString(), line.amount()))
                        .toList());
    }

    private Column column(String name, Function<ReplayedMonth, Optional<Money>> amount) {
        var known =
                months.stream().filter(month -> amount.apply(month).isPresent()).toList();
        var billed = known.stream().filter(month -> month.billed().isPresent()).toList();
        var total = sum(known, amount);
        var tickets = known.stream().mapToInt(ReplayedMonth::tickets).sum();
        return new Column(
                name,
                total.orElse(null),
                total.map(sum -> perTicket(sum, tickets)).orElse(null),
                sum(billed, amount)
                        .map(sum -> sum.minus(sum(billed, ReplayedMonth::billed).orElseThrow()))
                        .orElse(null));
    }

    private static @Nullable String perTicket(Money sum, int tickets) {
        if (tickets == 0) return null;
        return sum.amount()
                .divide(BigDecimal.valueOf(tickets), DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Optional<Money> sum(List<ReplayedMonth> some, Function<ReplayedMonth, Optional<Money>> amount) {
        if (some.isEmpty()) return Optional.empty();
        return Optional.of(Money.sum(
                some.stream().map(month -> amount.apply(month).orElseThrow()).toList(), currency));
    }
}
