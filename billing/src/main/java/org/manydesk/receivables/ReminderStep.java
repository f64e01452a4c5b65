package org.manydesk.receivables;

import java.time.LocalDate;

/** How far a client was reminded: three steps, 7, 21 and 35 days after an invoice was due. */
public enum ReminderStep {
    FIRST(7),
    SECOND(21),
    FINAL(35);

    private static final int DAYS_TO_PAY = 7;

    private final int daysAfterDue;

    ReminderStep(int daysAfterDue) {
        this.daysAfterDue = daysAfterDue;
    }

    /** The first day on which it may be taken, were the steps before it taken in time. */
    LocalDate earliest(LocalDate due) {
        return due.plusDays(daysAfterDue);
    }

    /** The first day on which it may follow the step before it. */
    LocalDate after(ReminderStep before, LocalDate taken) {
        return taken.plusDays(daysAfterDue - before.daysAfterDue);
    }

    /** Until when a letter of that day asks for the money. */
    static LocalDate payUntil(LocalDate drawn) {
        return drawn.plusDays(DAYS_TO_PAY);
    }
}
