package org.manydesk.receivables;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.money.Money;
import org.manydesk.tenant.ClientName;

/**
 * An invoice of which something is open.
 *
 * @param since the day on which it was due; of issue, where the client owes nothing
 * @param demand its open sum is negative where the client is owed
 * @param reminders in their order
 * @param next the reminder to follow; empty after the last one, and where nothing can be demanded
 */
public record OpenItem(
        InvoiceId id,
        String number,
        ClientName client,
        LocalDate since,
        Money gross,
        Demand demand,
        List<Reminder> reminders,
        Optional<Dunning> next) {
    public OpenItem {
        reminders = List.copyOf(reminders);
    }

    /** How many days ago it was due; zero until then, and where the client is owed. */
    public long daysOver(LocalDate today) {
        return demand.open().isNegative() ? 0 : Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    /** Whether a reminder should go out. */
    public boolean isToBeReminded(LocalDate today) {
        return next.filter(step -> step.isDue(today)).isPresent();
    }
}
