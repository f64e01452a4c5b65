package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.contract.Contract;
import org.manydesk.sla.Metric;

/** Tells how a contract was kept month after month: closed months as they were closed, the others as of now. */
@ApplicationScoped
@Transactional
public class Trend {
    private static final int MONTHS = 12;

    private final Judging judging;
    private final FrozenMonths months;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Trend() {
        this(null, null);
    }

    @Inject
    Trend(Judging judging, FrozenMonths months) {
        this.judging = judging;
        this.months = months;
    }

    /** A year of months up to this one, the first first. */
    public List<TrendMonth> until(Contract contract, YearMonth last) {
        var first = last.minusMonths(MONTHS - 1L);
        var closed = months.all(contract).stream().map(ClosedMonth::period).collect(Collectors.toSet());
        var frozen = months.figures(contract);
        var present = closed.containsAll(year(first))
                ? Map.<YearMonth, Map<Metric, Figures>>of()
                : present(contract, first, last);
        return year(first).stream()
                .map(month -> closed.contains(month)
                        ? TrendMonth.of(month, true, frozen.getOrDefault(month, Map.of()))
                        : TrendMonth.of(month, false, present.getOrDefault(month, Map.of())))
                .toList();
    }

    private static List<YearMonth> year(YearMonth first) {
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).toList();
    }

    private Map<YearMonth, Map<Metric, Figures>> present(Contract contract, YearMonth first, YearMonth last) {
        var version = judging.version(contract, last);
        var figures = new HashMap<YearMonth, Map<Metric, Figures>>();
        for (var judged : judging.judged(contract, version, first, last)) {
            var one = judged.outcome() == Outcome.MET ? new Figures(1, 0, 0, 0, 0) : new Figures(0, 1, 0, 0, 0);
            figures.computeIfAbsent(YearMonth.from(judged.at().atZone(version.zone())), month -> new HashMap<>())
                    .merge(judged.metric(), one, Figures::plus);
        }
        return figures;
    }
}
