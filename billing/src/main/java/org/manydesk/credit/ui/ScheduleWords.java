package org.manydesk.credit.ui;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.credit.CreditModel.AtRisk;
import org.manydesk.credit.CreditModel.Bands;
import org.manydesk.credit.CreditModel.PerFullPercent;
import org.manydesk.credit.CreditModel.Points;
import org.manydesk.credit.CreditRule;
import org.manydesk.credit.CreditSchedule;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Texts;

/** A schedule of service credits in words, point by point. */
public final class ScheduleWords {
    private final Texts texts = Texts.of(ScheduleWords.class);
    private final Currency currency;

    public ScheduleWords(Currency currency) {
        this.currency = currency;
    }

    /** Each point with what is agreed on it, in order. */
    public Map<String, String> of(CreditSchedule schedule) {
        var points = new LinkedHashMap<String, String>();
        schedule.rules().forEach(rule -> points.put(rule.name(), of(rule)));
        if (!schedule.points().isEmpty())
            points.put(
                    texts.get("words.points"),
                    schedule.points().stream()
                            .map(row -> texts.get("words.from", row.from(), plain(row.percent())))
                            .collect(Collectors.joining("; ")));
        schedule.groups()
                .forEach(
                        (name, takes) -> points.put(texts.get("words.group", name), texts.get("words.takes." + takes)));
        if (!schedule.charges().isEmpty())
            points.put(texts.get("words.charges"), String.join(", ", schedule.charges()));
        limits(schedule, points);
        return points;
    }

    /** One rule: what it measures, and what it is worth. */
    String of(CreditRule rule) {
        var measure = rule.measure();
        var what = MeasureWords.of(measure.yardstick(), measure.priority(), measure.service());
        return what + ": " + worth(rule)
                + rule.group()
                        .map(group -> " " + texts.get("words.ofGroup", group))
                        .orElse("");
    }

    private String worth(CreditRule rule) {
        return switch (rule.model()) {
            case Bands bands ->
                bands.bands().reversed().stream()
                        .map(band -> texts.get("words.band", plain(band.below()), plain(band.percent())))
                        .collect(Collectors.joining("; "));
            case PerFullPercent each ->
                texts.get("words.perFull", plain(each.target()), plain(each.each()), plain(each.from()));
            case AtRisk risk ->
                texts.get(
                        "words.atRisk",
                        plain(risk.target()),
                        plain(risk.allocation()),
                        plain(risk.pool()),
                        plain(risk.atRisk()));
            case Points points -> texts.get("words.worthPoints", plain(points.target()), points.each());
        };
    }

    private void limits(CreditSchedule schedule, Map<String, String> points) {
        var limits = schedule.limits();
        limits.month().ifPresent(most -> points.put(texts.get("words.month"), texts.get("percent", plain(most))));
        limits.year()
                .ifPresent(most -> points.put(texts.get("words.year"), Amount.text(most, currency.getCurrencyCode())));
        if (limits.minimum().signum() > 0)
            points.put(texts.get("words.minimum"), Amount.text(limits.minimum(), currency.getCurrencyCode()));
        schedule.earnBack()
                .ifPresent(back -> points.put(
                        texts.get("words.earnBack"),
                        texts.get("words.earnedBack", back.months(), plain(back.reach()))));
        points.put(texts.get("words.application"), texts.of(schedule.application()));
        schedule.expiresAfter()
                .ifPresent(months -> points.put(texts.get("words.expires"), texts.get("words.months", months)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
