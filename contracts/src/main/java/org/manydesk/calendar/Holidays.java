package org.manydesk.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Dates on which no window starts, in the calendar's zone: some once, some every year. */
public record Holidays(Set<LocalDate> once, Set<MonthDay> yearly) {
    private static final int DAYS_OF_A_LEAP_YEAR = 366;
    public static final Holidays NONE = new Holidays(Set.of(), Set.of());

    public Holidays {
        once = Set.copyOf(once);
        yearly = Set.copyOf(yearly);
    }

    public boolean includes(LocalDate date) {
        return once.contains(date) || (!yearly.isEmpty() && yearly.contains(MonthDay.from(date)));
    }

    /**
     * Whether the yearly holidays leave no day of the year. If they leave one, be it 29 February, it falls on every
     * weekday sooner or later, and a weekly calendar opens.
     */
    boolean fillTheYear() {
        return yearly.size() == DAYS_OF_A_LEAP_YEAR;
    }
}
