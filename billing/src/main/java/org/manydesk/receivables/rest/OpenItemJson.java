package org.manydesk.receivables.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.manydesk.money.Money;
import org.manydesk.receivables.OpenItem;
import org.manydesk.receivables.ReminderStep;

/**
 * An open invoice as it travels.
 *
 * @param since the day on which it was due; of issue, where the client owes nothing
 * @param open negative where the client is owed
 * @param held gross of the lines that the client questions
 * @param next the reminder that may follow, from when on
 */
public record OpenItemJson(
        String invoice,
        String number,
        String tenant,
        LocalDate since,
        long daysOver,
        Money gross,
        Money open,
        Money held,
        List<ReminderJson> reminders,
        Optional<Next> next) {
    /** The reminder to follow. */
    public record Next(ReminderStep step, LocalDate from) {}

    static OpenItemJson of(OpenItem item, LocalDate today) {
        return new OpenItemJson(
                item.id().toString(),
                item.number(),
                item.client().key(),
                item.since(),
                item.daysOver(today),
                item.gross(),
                item.demand().open(),
                item.demand().held(),
                item.reminders().stream().map(ReminderJson::of).toList(),
                item.next().map(next -> new Next(next.step(), next.from())));
    }
}
