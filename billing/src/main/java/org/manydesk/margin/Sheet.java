package org.manydesk.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.language.Words;
import org.manydesk.money.Money;

/** Draws up a margin; a part that is not known leaves it open and is named. Pure. */
final class Sheet {
    private Sheet() {}

    static Margin of(YearMonth period, Handling handling, Optional<Money> revenue, Causes causes) {
        var measured = handling.measured();
        var allocated = handling.allocated();
        @Nullable Money allocatedCost = allocated.map(Margin.Part::cost).orElse(null);
        @Nullable
        Money cost = measured.cost() == null || allocatedCost == null
                ? null
                : measured.cost().plus(allocatedCost);
        var margin = Optional.ofNullable(cost).flatMap(known -> revenue.map(net -> net.minus(known)));
        return new Margin(
                period,
                handling.currency(),
                revenue.orElse(null),
                measured,
                allocated.orElse(null),
                margin.orElse(null),
                margin.flatMap(left -> revenue.flatMap(net -> percent(left, net)))
                        .orElse(null),
                missing(handling, revenue, allocated, cost),
                causes.told());
    }

    private static Optional<String> percent(Money margin, Money revenue) {
        if (revenue.amount().signum() <= 0) return Optional.empty();
        return Optional.of(margin.amount()
                .multiply(BigDecimal.valueOf(100))
                .divide(revenue.amount(), 1, RoundingMode.HALF_UP)
                .toPlainString());
    }

    private static List<String> missing(
            Handling handling, Optional<Money> revenue, Optional<Margin.Part> allocated, @Nullable Money cost) {
        var words = Words.of(Sheet.class, Locale.ENGLISH);
        var missing = new ArrayList<String>();
        if (revenue.isEmpty()) missing.add(words.get("missing.invoice"));
        if (allocated.isEmpty()) missing.add(words.get("missing.time", handling.without()));
        else if (cost == null)
            missing.add(words.get("missing.rate", handling.currency().getCurrencyCode()));
        return missing;
    }
}
