package org.manydesk.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What comes next for an invoice that is not paid.
 *
 * @param step the reminder to follow
 * @param from the first day on which it may
 */
public record Dunning(ReminderStep step, LocalDate from) {
    /**
     * @param due the day on which the invoice is due
     * @param taken the reminders so far, in their order
     * @return empty after the last one
     */
    static Optional<Dunning> next(LocalDate due, List<Reminder> taken) {
        if (taken.size() >= ReminderStep.values().length) return Optional.empty();
        var step = ReminderStep.values()[taken.size()];
        var from = taken.isEmpty()
                ? step.earliest(due)
                : later(
                        step.earliest(due),
                        step.after(taken.getLast().step(), taken.getLast().on()));
        return Optional.of(new Dunning(step, from));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean isDue(LocalDate today) {
        return !from.isAfter(today);
    }
}
