package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.CalendarForm;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Faults;

/**
 * A what-if question as it travels: when is a target due, or how much time counted?
 *
 * @param within ISO 8601 duration; either this or {@code end}
 * @param end either this or {@code within}
 * @param pauses may overlap, come in any order and lie outside opening hours
 */
public record SimulationForm(
        @Nullable CalendarForm calendar,
        @Nullable String start,
        @Nullable String within,
        @Nullable String end,
        @Nullable List<@Nullable PauseForm> pauses) {
    private static final String INSTANT =
            "an ISO 8601 instant with offset from 1900 to 9998, e.g. 2026-11-20T17:10:00+01:00";
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9998-12-31T23:59:59Z");
    private static final Duration LONGEST = Duration.ofDays(36600);

    /** A stretch of time that does not count. */
    public record PauseForm(@Nullable String from, @Nullable String to) {}

    /** Reads the question, or refuses it with every fault. */
    public SlaSimulation read() {
        var faults = new Faults();
        var hours = hours(faults);
        var from = faults.required("/start", start, SimulationForm::instant, INSTANT);
        var budget = faults.optional(
                "/within", within, SimulationForm::budget, "an ISO 8601 duration from PT0S to 36600 days, e.g. PT4H");
        var until = faults.optional("/end", end, SimulationForm::instant, INSTANT);
        if ((within == null) == (end == null)) faults.add("/within", "Give either within or end.");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            faults.add("/end", "The end is not before the start.");
        var stands = pauses(faults);
        faults.refuse();
        return new SlaSimulation(hours.orElseThrow(), from.orElseThrow(), budget, until, stands);
    }

    private Optional<BusinessCalendar> hours(Faults faults) {
        if (calendar != null) return calendar.read("/calendar", faults);
        faults.add("/calendar", "This is missing. Give the calendar.");
        return Optional.empty();
    }

    private List<Interval> pauses(Faults faults) {
        var read = new ArrayList<Interval>();
        var given = pauses == null ? List.<@Nullable PauseForm>of() : pauses;
        for (var i = 0; i < given.size(); i++) {
            var at = "/pauses/" + i;
            var form = given.get(i);
            if (form == null) faults.add(at, "A pause is missing here.");
            else pause(form, at, faults).ifPresent(read::add);
        }
        return read;
    }

    private static Optional<Interval> pause(PauseForm form, String at, Faults faults) {
        var from = faults.required(at + "/from", form.from(), SimulationForm::instant, INSTANT);
        var to = faults.required(at + "/to", form.to(), SimulationForm::instant, INSTANT);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        if (!to.get().isBefore(from.get())) return Optional.of(new Interval(from.get(), to.get()));
        faults.add(at + "/to", "A pause does not end before it starts.");
        return Optional.empty();
    }

    private static Instant instant(String text) {
        var instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) throw new IllegalArgumentException(text);
        return instant;
    }

    private static Duration budget(String text) {
        var budget = Duration.parse(text);
        if (budget.isNegative() || budget.compareTo(LONGEST) > 0) throw new IllegalArgumentException(text);
        return budget;
    }
}
