package org.manydesk.holiday;

import java.util.List;

/** What an iCalendar file proposes, in the order of its dates, and what of it no calendar can keep. */
public record HolidayPreview(List<ProposedHoliday> holidays, List<LeftOut> leftOut) {
    /**
     * An event that is not proposed.
     *
     * @param why a sentence for people
     */
    public record LeftOut(String name, String why) {}

    public HolidayPreview {
        holidays = List.copyOf(holidays);
        leftOut = List.copyOf(leftOut);
    }
}
