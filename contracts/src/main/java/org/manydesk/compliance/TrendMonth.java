package org.manydesk.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;

/**
 * How a contract was kept in a month, in short.
 *
 * @param isClosed whether the figures are final
 * @param percentage met of met and breached over all metrics, two decimals rounded half up; null when none was judged
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TrendMonth(
        YearMonth period, boolean isClosed, long met, long breached, @Nullable String percentage, List<Part> metrics) {
    public TrendMonth {
        metrics = List.copyOf(metrics);
    }

    /** One metric of it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Part(Metric metric, long met, long breached, @Nullable String percentage) {
        private static Part of(Metric metric, Figures figures) {
            return new Part(
                    metric,
                    figures.met(),
                    figures.breached(),
                    figures.percentage().orElse(null));
        }
    }

    static TrendMonth of(YearMonth month, boolean isClosed, Map<Metric, Figures> figures) {
        var all = figures.values().stream().reduce(Figures.NONE, Figures::plus);
        var parts = figures.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Part.of(entry.getKey(), entry.getValue()))
                .toList();
        return new TrendMonth(
                month, isClosed, all.met(), all.breached(), all.percentage().orElse(null), parts);
    }
}
