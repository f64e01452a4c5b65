package org.manydesk.holiday;

/**
 * A holiday as a calendar would keep it.
 *
 * @param date {@code YYYY-MM-DD} where it is once, {@code MM-DD} where it is every year
 * @param name what it is called where it was found; may be empty
 */
public record ProposedHoliday(String date, String name, Repeats repeats) {
    /** How often it comes. */
    public enum Repeats {
        ONCE,
        YEARLY
    }
}
