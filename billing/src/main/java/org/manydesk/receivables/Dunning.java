package org.manydesk.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes next for an invoice that is not paid.
 *
 * @param step the reminder to follow
 * @param from the first day on which it may
 * @param steps what it follows
 */
public record Dunning(ReminderStep step, LocalDate from, ReminderSteps steps) {
    /**
     * @param due the day on which the invoice is due
     * @param taken the reminders so far, in their order
     * @param steps what the provider agreed with itself
     * @return empty after the last one
     */
    static Optional<Dunning> next(LocalDate due, List<Reminder> taken, ReminderSteps steps) {
        if (taken.size() >= ReminderStep.values().length) return Optional.empty();
        var step = ReminderStep.values()[taken.size()];
        var from = taken.isEmpty()
                ? steps.earliest(step, due)
                : later(
                        steps.earliest(step, due),
                        steps.after(
                                step, taken.getLast().step(), taken.getLast().on()));
        return Optional.of(new Dunning(step, from, steps));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean isDue(LocalDate today) {
        return !from.isAfter(today);
    }
}
