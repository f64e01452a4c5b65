package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.Interval;

/**
 * How soon a query on an invoice line is answered.
 *
 * @param workingDays days on which the desk opens, {@value #LEAST} to {@value #MOST}, counted from the day after the query
 */
public record AnswerTime(int workingDays) {
    /** The member of a rate card that says it. */
    public static final String MEMBER = "answerWithin";

    public static final int LEAST = 1;
    public static final int MOST = 60;

    /** Where nothing was agreed. */
    static final AnswerTime USUAL = new AnswerTime(5);

    public AnswerTime {
        if (workingDays < LEAST || workingDays > MOST) throw new IllegalArgumentException(workingDays + " days");
    }

    /** What a rate card that was found sound says. */
    public static AnswerTime of(JsonNode rateCard) {
        var days = rateCard.path(MEMBER);
        return days.isInt() ? new AnswerTime(days.intValue()) : USUAL;
    }

    /** When the desk closes on the last of those days. */
    Instant due(Instant asked, BusinessCalendar calendar) {
        var day = LocalDate.ofInstant(asked, calendar.zone());
        var due = asked;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            var open = calendar.openDuring(new Interval(
                    day.atStartOfDay(calendar.zone()).toInstant(),
                    day.plusDays(1).atStartOfDay(calendar.zone()).toInstant()));
            if (open.isEmpty()) continue;
            due = open.getLast().to();
            left--;
        }
        return due;
    }
}
