package org.manydesk.contract;

import java.time.LocalDate;

/**
 * How a contract goes on when its term is over and nobody gives notice.
 *
 * @param months by which it is prolonged, 1 to 120
 * @param noticeDays how many days before its end notice can be given at the latest, 0 to 366
 */
public record Renewal(int months, int noticeDays) {
    public Renewal {
        if (months < 1 || months > 120) throw new IllegalArgumentException("1 to 120 months");
        if (noticeDays < 0 || noticeDays > 366) throw new IllegalArgumentException("0 to 366 days");
    }

    /** The last day on which notice can be given for an end. */
    LocalDate noticeBy(LocalDate until) {
        return until.minusDays(noticeDays);
    }
}
