package org.manydesk.timekeeping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.language.Words;
import org.manydesk.language.Writing;
import org.manydesk.sla.SlaReading;

/** How clocks are told in a language, the same on a page, on paper and over the wire. Figures are in whole seconds. */
public record ClockTelling(Locale locale) {

    /** A text of the explanation of clocks. */
    public String word(String key, Object... arguments) {
        return words().get(key, arguments);
    }

    /** The name of a metric or of a clock's state. */
    public String word(Enum<?> value) {
        return words().of(value);
    }

    private Words words() {
        return Words.of(ClockTelling.class, locale);
    }

    public String time(Instant at, ZoneId zone) {
        return new Writing(locale).toTheSecond(at, zone);
    }

    /** A length of time in hours, minutes and seconds. */
    public String hours(Duration length) {
        return new Writing(locale).hours(length.truncatedTo(ChronoUnit.SECONDS));
    }

    /** What a clock is called, e.g. "Resolution, P2". */
    public String title(SlaReport.Line clock) {
        return word("why.clock", word(clock.metric()), clock.priority().name());
    }

    /** The time allowed, and what of it counts: opening time, or day and night. */
    public String promise(SlaReport.Line clock) {
        return words().get("why.time." + clock.time(), hours(clock.target()));
    }

    /** What ruled for a time: the contract's version and the ticket's priority. */
    public String rule(SlaReport.Segment rule) {
        var told = word("why.rule", rule.contractVersion(), rule.priority().name());
        return rule.scope().map(scope -> told + ", " + scope(scope)).orElse(told);
    }

    /** For which tickets something was promised, e.g. "service erp, category Network". */
    public String scope(SlaReport.Scope scope) {
        return Stream.of(
                        scope.service().map(key -> word("for.service", key)),
                        scope.category().map(name -> word("for.category", name)),
                        scope.type().map(this::word))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** What was taken over from an earlier target, if anything. */
    public Optional<String> carried(Arithmetic sum) {
        return sum.carried().isZero() ? Optional.empty() : Optional.of(word("why.carried", hours(sum.carried())));
    }

    /** What counted in all. */
    public String sum(SlaReport.Timed clock) {
        return word("why.sum", total(Arithmetic.of(clock).elapsed(), clock.elapsed()));
    }

    String sentence(SlaReading reading, Arithmetic sum) {
        var counted = total(sum.elapsed(), reading.elapsed());
        var target = hours(sum.target());
        return switch (reading) {
            case SlaReading.Running running -> word("why.running", counted, target, hours(sum.left()));
            case SlaReading.Paused paused -> word("why.paused", counted, target, hours(sum.left()));
            case SlaReading.Met met -> word("why.met", counted, target);
            case SlaReading.Breached breached ->
                word(
                        breached.stopped().isPresent() ? "why.breached" : "why.breached.open",
                        counted,
                        target,
                        total(sum.over(), breached.elapsed().minus(sum.target())));
        };
    }

    /** A sum as it is printed; of less than a second it says so, and not that it is nothing. */
    private String total(Duration printed, Duration exact) {
        return printed.isZero() && exact.isPositive() ? new Writing(locale).hours(Duration.ofNanos(1)) : hours(printed);
    }
}
