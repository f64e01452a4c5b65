package org.manydesk.contract;

import java.time.LocalDate;

/**
 * How a contract goes on when its term is over and nobody gives notice.
 *
 * @param months by which it is prolonged, 1 to 120
 * @param noticeDays how many days before its end notice can be given at the latest, 0 to 366
 * @param automatic whether it is prolonged by the product, or else by a person
 */
public record Renewal(int months, int noticeDays, boolean automatic) {
    public Renewal {
        if (months < 1 || months > 120) throw new IllegalArgumentException("1 to 120 months");
        if (noticeDays < 0 || noticeDays > 366) throw new IllegalArgumentException("0 to 366 days");
    }

    /** The last day on which notice can be given for an end. */
    LocalDate noticeBy(LocalDate until) {
        return until.minusDays(noticeDays);
    }

    /** Whether it is time for the product to prolong a contract with an end: notice came too late, or it is over. */
    boolean isDue(LocalDate until, LocalDate today) {
        return automatic && (today.isAfter(noticeBy(until)) || !today.isBefore(until));
    }
}
