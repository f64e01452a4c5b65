package org.manydesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;

/** How much time a target gives. */
public sealed interface Allowance {
    /** As counted time, for a clock that starts at an instant; zero or more. */
    Duration from(Instant start, BusinessCalendar calendar, BusinessCalendar counting);

    /** So much counted time, whenever the clock starts. */
    record Time(Duration within) implements Allowance {
        private static final Duration LONGEST = Duration.ofDays(3660);

        public Time {
            if (within.isNegative() || within.isZero() || within.compareTo(LONGEST) > 0)
                throw new IllegalArgumentException("A target is more than zero and at most 3660 days");
        }

        @Override
        public Duration from(Instant start, BusinessCalendar calendar, BusinessCalendar counting) {
            return within;
        }
    }

    /**
     * Until a business day after the day of the start, e.g. "next business day, 17:00".
     *
     * @param days 1 for the next business day
     * @param at a wall-clock time of the calendar's zone; the day's last closing when absent or when that is earlier
     */
    record BusinessDays(int days, Optional<LocalTime> at) implements Allowance {
        private static final int MOST = 366;

        public BusinessDays {
            if (days < 1 || days > MOST) throw new IllegalArgumentException("1 to 366 business days");
        }

        @Override
        public Duration from(Instant start, BusinessCalendar calendar, BusinessCalendar counting) {
            return counting.between(start, calendar.onBusinessDay(start, days, at));
        }
    }
}
