package org.manydesk.margin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.margin.Margin.Part;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;
import org.manydesk.timeline.TicketId;

/**
 * What the work of a month cost. Pure.
 *
 * @param own work of the month
 * @param basis work that tickets without any are set by: of this month and those before
 * @param counted the tickets that count in the month
 */
record Handling(Currency currency, List<CostedWork> own, List<CostedWork> basis, Set<TicketId> counted) {
    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

    Part measured() {
        return new Part(tickets(own).size(), time(own), cost(own));
    }

    /** The tickets that count, on which nobody recorded time. */
    int without() {
        var without = new HashSet<>(counted);
        without.removeAll(tickets(own));
        return without.size();
    }

    /**
     * Each ticket without recorded time has the average time of those with it, at the average cost of that time; empty where
     * there is none to go by.
     */
    Optional<Part> allocated() {
        if (without() == 0) return Optional.of(new Part(0, Duration.ZERO, Money.zero(currency)));
        var known = tickets(basis).size();
        if (known == 0) return Optional.empty();
        var time = time(basis).multipliedBy(without()).dividedBy(known);
        return Optional.of(new Part(without(), Duration.ofMinutes(time.toMinutes()), share(known)));
    }

    private @Nullable Money share(int known) {
        return exact(basis)
                .map(cost -> cost.multiply(BigDecimal.valueOf(without()))
                        .divide(BigDecimal.valueOf(known), MathContext.DECIMAL64))
                .map(cost -> Money.rounded(cost, currency, Rounding.HALF_UP))
                .orElse(null);
    }

    private @Nullable Money cost(List<CostedWork> work) {
        return exact(work)
                .map(cost -> Money.rounded(cost, currency, Rounding.HALF_UP))
                .orElse(null);
    }

    /** Empty where some of it has no rate. */
    private static Optional<BigDecimal> exact(List<CostedWork> work) {
        var sum = BigDecimal.ZERO;
        for (var one : work) {
            if (one.hourly().isEmpty()) return Optional.empty();
            var seconds = BigDecimal.valueOf(one.time().toSeconds());
            sum = sum.add(one.hourly().get().amount().multiply(seconds));
        }
        return Optional.of(sum.divide(SECONDS, MathContext.DECIMAL64));
    }

    private static Duration time(List<CostedWork> work) {
        return work.stream().map(CostedWork::time).reduce(Duration.ZERO, Duration::plus);
    }

    private static Set<TicketId> tickets(List<CostedWork> work) {
        var tickets = new HashSet<TicketId>();
        work.forEach(one -> tickets.add(one.ticket()));
        return tickets;
    }
}
