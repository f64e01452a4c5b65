package org.manydesk.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.manydesk.problem.InvalidInput;

/** Days, both included; of UTC, as documents are dated. At most 366. */
public record JournalDays(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 366;

    public JournalDays {
        if (to.isBefore(from)) throw new InvalidInput("/to", "The last day is before the first.");
        if (from.plusDays(MOST_DAYS).isBefore(to.plusDays(1)))
            throw new InvalidInput("/to", "At most a year at once: " + MOST_DAYS + " days.");
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Instant start() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first instant after it. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first day of the business year that its first day is in. */
    LocalDate yearBegins(int month) {
        var begins = LocalDate.of(from.getYear(), month, 1);
        return begins.isAfter(from) ? begins.minusYears(1) : begins;
    }
}
