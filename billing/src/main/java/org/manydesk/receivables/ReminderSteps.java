package org.manydesk.receivables;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.manydesk.problem.Faults;

/**
 * When a provider reminds, in three steps, and until when each letter asks for the money.
 *
 * @param steps     the three steps in their order, each later than the one before
 * @param daysToPay from the day of a letter, 1 to 90
 */
public record ReminderSteps(
        @NotNull @Size(min = 3, max = 3, message = "There are three steps.") List<@Valid @NotNull Step> steps,
        @Min(1) @Max(90) int daysToPay) {
    private static final int SECOND_STEP = 1;

    /** 7, 21 and 35 days after an invoice was due, each letter with seven days to pay. */
    public static final ReminderSteps USUAL =
            new ReminderSteps(List.of(new Step(7, ""), new Step(21, ""), new Step(35, "")), 7);

    /**
     * One step.
     *
     * @param daysAfterDue from the day on which the invoice was due, 1 to 365
     * @param text what its letters say besides the usual sentences, in the provider's words; may be empty
     */
    public record Step(@Min(1) @Max(365) int daysAfterDue, @NotNull @Size(max = 1000) String text) {
        @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
        public Step {
            text = text == null ? "" : text.strip();
        }
    }

    /** @throws org.manydesk.problem.InvalidInput with a pointer to each step that is not later than the one before */
    void mustAscend() {
        var faults = new Faults();
        for (int i = SECOND_STEP; i < steps.size(); i++) {
            if (steps.get(i).daysAfterDue() <= steps.get(i - 1).daysAfterDue())
                faults.add("/steps/%d/daysAfterDue".formatted(i), "Must be later than the step before.");
        }
        faults.refuse();
    }

    private Step of(ReminderStep step) {
        return steps.get(step.ordinal());
    }

    /** What its letters say besides the usual sentences. */
    String text(ReminderStep step) {
        return of(step).text();
    }

    /** The first day on which a step may be taken, were the steps before it taken in time. */
    LocalDate earliest(ReminderStep step, LocalDate due) {
        return due.plusDays(of(step).daysAfterDue());
    }

    /** The first day on which a step may follow the one before it; the day after it at the earliest. */
    LocalDate after(ReminderStep step, ReminderStep before, LocalDate taken) {
        return taken.plusDays(Math.max(1, of(step).daysAfterDue() - of(before).daysAfterDue()));
    }

    /** Until when a letter of that day asks for the money. */
    LocalDate payUntil(LocalDate drawn) {
        return drawn.plusDays(daysToPay);
    }
}
