package org.manydesk.amendment.ui;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BreakForm;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractModel;
import org.manydesk.credit.ui.ScheduleWords;
import org.manydesk.invoicing.AnswerTime;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.ui.PriceWords;
import org.manydesk.room.Terms;
import org.manydesk.sla.Ladder;
import org.manydesk.sla.Metric;
import org.manydesk.sla.SlaPolicy;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.ui.PromiseTable;
import org.manydesk.timekeeping.ui.RungWords;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.usage.ChargeablePolicy;

/** What a contract says, point by point in words, so that two versions can be laid side by side. */
final class SpokenTerms {
    /** The parts of a contract, in their order. */
    enum Part {
        TERM,
        HOURS,
        PROMISES,
        PRICES,
        COUNTING,
        CREDITS
    }

    private final Texts texts = Texts.of(SpokenTerms.class);
    private final Map<Part, Map<String, String>> points = new LinkedHashMap<>();

    /** @param form without faults */
    SpokenTerms(ContractForm form) {
        for (var part : Part.values()) points.put(part, new LinkedHashMap<>());
        var terms = Terms.of(form);
        term(form);
        hours(Objects.requireNonNull(form.calendar()));
        promises(terms.promises());
        terms.prices().ifPresent(card -> prices(card, terms.currency()));
        counting(terms.chargeable());
        var given = new ScheduleWords(terms.currency());
        var card = form.rateCard();
        if (card != null && !card.isNull())
            say(
                    Part.PRICES,
                    texts.get("answerWithin"),
                    texts.get("answerWithin.days", AnswerTime.of(card).workingDays()));
        terms.credits()
                .ifPresent(schedule -> given.of(schedule).forEach((point, agreed) -> say(Part.CREDITS, point, agreed)));
    }

    /** The points of a part, each with what is agreed on it. */
    Map<String, String> of(Part part) {
        return points.getOrDefault(part, Map.of());
    }

    private void say(Part part, String point, String agreed) {
        of(part).merge(point, agreed, (one, other) -> one + "; " + other);
    }

    private void term(ContractForm form) {
        var model = ContractModel.valueOf(String.valueOf(form.model()));
        say(Part.TERM, texts.get("model"), texts.of(model));
        var until = form.until();
        var end = until == null
                ? texts.get("until.none")
                : Days.day(LocalDate.parse(until).minusDays(1));
        say(Part.TERM, texts.get("until"), end);
        say(Part.TERM, texts.get("currency"), String.valueOf(form.currency()));
        var order = form.purchaseOrder();
        if (order == null) return;
        var number = String.valueOf(order.number());
        say(
                Part.TERM,
                texts.get("order"),
                order.limit() == null ? number : texts.get("order.of", number, order.limit()));
    }

    private void hours(CalendarForm calendar) {
        say(Part.HOURS, texts.get("zone"), String.valueOf(calendar.zone()));
        Objects.requireNonNull(calendar.hours())
                .forEach((day, windows) -> say(Part.HOURS, texts.get(day), windows(windows)));
        of(Part.HOURS).values().removeIf(String::isEmpty);
        listed(calendar.holidays()).stream()
                .sorted()
                .forEach(day -> say(Part.HOURS, texts.get("holiday", day), texts.get("closed")));
        if (calendar.shifts() != null)
            calendar.shifts().forEach((day, windows) -> say(Part.HOURS, texts.get("shift", day), windows(windows)));
        if (calendar.breaks() != null)
            calendar.breaks().forEach(rest -> say(Part.HOURS, texts.get("break"), rest(Objects.requireNonNull(rest))));
    }

    private String rest(BreakForm rest) {
        var days = listed(rest.days()).stream().map(texts::get).collect(Collectors.joining(", "));
        var from = rest.from() == null ? "" : texts.get("break.from", Days.day(LocalDate.parse(rest.from())));
        var until = rest.until() == null
                ? ""
                : texts.get(
                        "break.until", Days.day(LocalDate.parse(rest.until()).minusDays(1)));
        return String.join(" ", List.of(windows(rest.hours()), days, from, until))
                .replaceAll(" +", " ")
                .strip();
    }

    private String windows(@Nullable List<@Nullable List<@Nullable String>> windows) {
        if (windows == null || windows.isEmpty()) return texts.get("closed");
        return windows.stream().map(window -> String.join("–", listed(window))).collect(Collectors.joining(", "));
    }

    private static List<String> listed(@Nullable List<@Nullable String> given) {
        return given == null ? List.of() : given.stream().map(String::valueOf).toList();
    }

    private void promises(SlaPolicy policy) {
        policy.targets().stream()
                .sorted(Comparator.comparing(SlaTarget::priority).thenComparing(SlaTarget::metric))
                .forEach(target -> say(Part.PROMISES, scope(target), promise(target)));
        policy.goals()
                .forEach((metric, goal) -> say(
                        Part.PROMISES,
                        texts.get("goal", Texts.of(PromiseTable.class).of(metric)),
                        goal + " %"));
        ladder(policy.ladder());
        var free = policy.reopening().freeFor();
        var rule = texts.of(policy.reopening().rule());
        say(Part.PROMISES, texts.get("reopening"), free.isZero() ? rule : rule + ": " + Days.duration(free));
        say(Part.PROMISES, texts.get("reclassified"), texts.of(policy.whenReclassified()));
    }

    private void ladder(Ladder ladder) {
        for (var metric : Metric.values())
            if (!ladder.of(metric).isEmpty())
                say(
                        Part.PROMISES,
                        texts.get("ladder", Texts.of(PromiseTable.class).of(metric)),
                        ladder.of(metric).stream().map(RungWords::of).collect(Collectors.joining("; ")));
    }

    private static String scope(SlaTarget target) {
        var words = Texts.of(PromiseTable.class);
        var what = target.priority() + ", " + words.of(target.metric());
        return what
                + target.type().map(type -> ", " + type).orElse("")
                + target.category().map(category -> ", " + category).orElse("");
    }

    private String promise(SlaTarget target) {
        var words = Texts.of(PromiseTable.class);
        var waits = target.pauseWhile().stream().sorted().map(words::of).collect(Collectors.joining(", "));
        var said = PromiseTable.words(target);
        return waits.isEmpty() ? said : texts.get("promise.waits", said, waits);
    }

    private void prices(RateCard card, Currency currency) {
        var words = new PriceWords(currency);
        card.lines().forEach(line -> say(Part.PRICES, line.name(), String.join("; ", words.of(line, card))));
        say(Part.PRICES, texts.get("bill"), words.of(card));
        say(Part.PRICES, texts.get("rounding"), texts.of(card.rounding()));
    }

    private void counting(ChargeablePolicy policy) {
        say(Part.COUNTING, texts.get("countedAt"), texts.of(policy.countedAt()));
        var left = policy.notCounted().stream().sorted().map(texts::of).collect(Collectors.joining(", "));
        say(Part.COUNTING, texts.get("notCounted"), left.isEmpty() ? texts.get("nothing") : left);
        var free = policy.reopenFreeWithin().filter(time -> !time.isZero());
        say(Part.COUNTING, texts.get("reopenFree"), free.map(Days::duration).orElse(texts.get("nothing")));
        say(Part.COUNTING, texts.get("reopenedLater"), texts.of(policy.reopenedLater()));
    }
}
