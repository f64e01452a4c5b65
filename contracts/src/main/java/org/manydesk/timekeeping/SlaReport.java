package org.manydesk.timekeeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.Told;
import org.manydesk.sla.ClockState;
import org.manydesk.sla.Deadline;
import org.manydesk.sla.Leg;
import org.manydesk.sla.Metric;
import org.manydesk.sla.Round;
import org.manydesk.sla.SlaClock;
import org.manydesk.sla.SlaTarget;
import org.manydesk.sla.TimeBasis;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketType;

/**
 * The clocks of a ticket at an instant, each with the arithmetic behind it; in the shape in which it travels.
 *
 * @param language in which it is told, BCP 47
 * @param metrics none where no contract was in force, or promised nothing for the ticket's priority
 */
public record SlaReport(String language, List<Line> metrics) {

    /** A metric that was timed: what was promised, and how the time came about. */
    public sealed interface Timed {
        /** The time allowed. */
        Duration target();

        /** Time that counted. */
        Duration elapsed();

        ClockState state();

        /** Where more than one target ruled it: which, one after the other. */
        List<Segment> segments();

        /** Every stretch of time, whether it counts and why. */
        List<Told> explanation();
    }

    /** How it is told. */
    public ClockTelling telling() {
        return new ClockTelling(Locale.forLanguageTag(language));
    }

    /** The same with one metric alone. */
    public SlaReport only(Line line) {
        return new SlaReport(language, List.of(line));
    }

    /**
     * One clock.
     *
     * @param target the time allowed
     * @param scope for which tickets of the priority that was promised; absent where it was for all
     * @param due when it is or was due; null while paused
     * @param breachesAfter the last instant without a breach; differs from due after a tie at closing
     * @param zone whose days and times of day the explanation names
     * @param contractVersion the contract's number and the version's, e.g. {@code ACME-2026/1}
     * @param segments where more than one target ruled it: which, one after the other
     * @param runs where the metric was timed more than once, e.g. anew after a reopening: each time, in order
     * @param told how it stands, in a sentence
     */
    public record Line(
            Metric metric,
            Priority priority,
            Duration target,
            @JsonProperty("for") Optional<Scope> scope,
            TimeBasis time,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant due,
            @Nullable Instant breachesAfter,
            ClockState state,
            Duration elapsed,
            Duration remaining,
            Instant startedAt,
            Optional<Instant> stoppedAt,
            ZoneId zone,
            String contractVersion,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Segment> segments,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Pass> runs,
            String told,
            List<Told> explanation)
            implements Timed {
        /** The other times that the metric was timed, in order. */
        public List<Pass> others() {
            return runs.stream()
                    .filter(run -> !run.startedAt().equals(startedAt))
                    .toList();
        }

        /** The number of the contract that it is read by. */
        public String contractNumber() {
            return contractVersion.substring(0, Math.max(0, contractVersion.lastIndexOf('/')));
        }
    }

    /** Which tickets of a priority a target is for; at least one is present. */
    public record Scope(Optional<TicketType> type, Optional<String> category, Optional<String> service) {
        static Optional<Scope> of(SlaTarget target) {
            return target.isForAll()
                    ? Optional.empty()
                    : Optional.of(new Scope(target.type(), target.category(), target.service()));
        }
    }

    /**
     * The part of a clock's life in which one target ruled it.
     *
     * @param from when the target came to rule
     * @param to when the next one did
     * @param carried what was used up of the target from the start, by the share that was used up of the one before
     * @param elapsed what was used up when the next one came, or is now
     */
    public record Segment(
            String contractVersion,
            Priority priority,
            Duration target,
            @JsonProperty("for") Optional<Scope> scope,
            Instant from,
            Optional<Instant> to,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Duration carried,
            Duration elapsed) {}

    /**
     * One of several times that a metric was timed on a ticket.
     *
     * @param decides whether it counts: of each round the first that was breached, else the latest
     * @param told how it stands, in a sentence
     */
    public record Pass(
            Instant startedAt,
            Optional<Instant> stoppedAt,
            String contractVersion,
            Duration target,
            ClockState state,
            Duration elapsed,
            boolean decides,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Segment> segments,
            String told,
            List<Told> explanation)
            implements Timed {}

    /**
     * @param rounds by metric, in order
     * @param versions how the contract's versions are called
     */
    public static SlaReport of(List<Round> rounds, Instant now, Map<Long, String> versions, Locale locale) {
        var byMetric = rounds.stream().collect(Collectors.groupingBy(Round::metric, TreeMap::new, Collectors.toList()));
        return new SlaReport(
                locale.toLanguageTag(),
                byMetric.values().stream()
                        .map(one -> line(one, now, locale, version -> versions.getOrDefault(version.version(), "")))
                        .toList());
    }

    private static Line line(List<Round> rounds, Instant now, Locale locale, Function<Leg, String> name) {
        var clock = rounds.getLast().decisive(now);
        var reading = clock.at(now);
        var leg = clock.leg(now);
        var segments = segments(clock, now, name);
        var explanation = clock.explanation(now).told(locale);
        return new Line(
                clock.metric(),
                leg.priority(),
                leg.within(),
                Scope.of(leg.target()),
                leg.target().time(),
                reading.deadline().map(Deadline::due).orElse(null),
                reading.deadline().map(Deadline::breachesAfter).orElse(null),
                reading.state(),
                reading.elapsed(),
                reading.remaining(),
                clock.started(),
                reading.stopped(),
                leg.calendar().zone(),
                name.apply(leg),
                segments,
                passes(rounds, now, locale, name),
                new ClockTelling(locale).sentence(reading, Arithmetic.of(leg.within(), segments, explanation)),
                explanation);
    }

    private static List<Pass> passes(List<Round> rounds, Instant now, Locale locale, Function<Leg, String> name) {
        var passes = rounds.stream()
                .flatMap(round -> passes(round, now, locale, name))
                .toList();
        return passes.size() < 2 ? List.of() : passes;
    }

    private static Stream<Pass> passes(Round round, Instant now, Locale locale, Function<Leg, String> name) {
        var decisive = round.decisive(now);
        return round.runs().stream().map(run -> pass(run, now, locale, name, run.equals(decisive)));
    }

    private static Pass pass(SlaClock run, Instant now, Locale locale, Function<Leg, String> name, boolean decides) {
        var reading = run.at(now);
        var leg = run.leg(now);
        var segments = segments(run, now, name);
        var explanation = run.explanation(now).told(locale);
        return new Pass(
                run.started(),
                reading.stopped(),
                name.apply(leg),
                leg.within(),
                reading.state(),
                reading.elapsed(),
                decides,
                segments,
                new ClockTelling(locale).sentence(reading, Arithmetic.of(leg.within(), segments, explanation)),
                explanation);
    }

    private static List<Segment> segments(SlaClock clock, Instant now, Function<Leg, String> name) {
        var legs = clock.legs().subList(0, clock.legs().indexOf(clock.leg(now)) + 1);
        if (legs.size() < 2) return List.of();
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < legs.size(); i++) {
            var leg = legs.get(i);
            var to = i + 1 < legs.size() ? Optional.of(legs.get(i + 1).since()) : Optional.<Instant>empty();
            segments.add(new Segment(
                    name.apply(leg),
                    leg.priority(),
                    leg.within(),
                    Scope.of(leg.target()),
                    leg.since(),
                    to,
                    leg.spent().isZero() ? null : leg.spent(),
                    leg.elapsed(to.orElse(clock.stopped().orElse(now)))));
        }
        return segments;
    }
}
