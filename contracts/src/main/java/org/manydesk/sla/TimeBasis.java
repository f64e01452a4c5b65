package org.manydesk.sla;

import org.manydesk.calendar.BusinessCalendar;

/** Which time counts. */
public enum TimeBasis {
    /** Opening hours of the contract's calendar. */
    BUSINESS,
    /** Every hour. */
    ELAPSED;

    /** The hours that count where a contract has this calendar. */
    public BusinessCalendar hours(BusinessCalendar calendar) {
        return this == BUSINESS ? calendar : BusinessCalendar.aroundTheClock(calendar.zone());
    }
}
