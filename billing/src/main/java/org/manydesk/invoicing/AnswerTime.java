package org.manydesk.invoicing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.calendar.NeverDue;

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

    /** When the desk closes on the last of those days; where it never opens, after as many days. */
    Instant due(Instant asked, BusinessCalendar calendar) {
        try {
            return calendar.onBusinessDay(asked, workingDays, Optional.empty());
        } catch (NeverDue closed) {
            return asked.plus(Duration.ofDays(workingDays));
        }
    }
}
