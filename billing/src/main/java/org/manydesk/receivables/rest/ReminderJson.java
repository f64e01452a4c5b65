package org.manydesk.receivables.rest;

import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.money.Money;
import org.manydesk.receivables.Reminder;
import org.manydesk.receivables.ReminderStep;

/**
 * A reminder as it travels.
 *
 * @param held what the client questioned then, and the letter leaves out
 * @param added what the letter says besides the usual sentences; may be empty
 */
public record ReminderJson(
        String id,
        ReminderStep step,
        LocalDate on,
        LocalDate payUntil,
        Money demanded,
        Money held,
        String added,
        String drawnBy,
        Instant drawnAt) {

    static ReminderJson of(Reminder reminder) {
        return new ReminderJson(
                Long.toString(reminder.key()),
                reminder.step(),
                reminder.on(),
                reminder.payUntil(),
                reminder.demanded(),
                reminder.held(),
                reminder.added(),
                reminder.drawnBy(),
                reminder.drawnAt());
    }
}
