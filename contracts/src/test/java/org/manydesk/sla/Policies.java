package org.manydesk.sla;

import java.time.Instant;
import java.util.List;
import org.manydesk.calendar.BusinessCalendar;

/** Clocks by one policy that was always in force. */
final class Policies {
    private Policies() {}

    static List<SlaClock> clocks(SlaPolicy policy, BusinessCalendar calendar, History history, Instant now) {
        var always = new PolicyInForce(1, Instant.EPOCH, policy, calendar, Crossing.KEEP_OLD);
        return SlaClocks.of(List.of(always), history.timeline(), now);
    }
}
