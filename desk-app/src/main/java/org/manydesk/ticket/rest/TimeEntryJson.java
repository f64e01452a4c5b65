package org.manydesk.ticket.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.effort.TimeEntry;
import org.manydesk.rest.Page;
import org.manydesk.ticket.TimeSheet;

/**
 * Work on a ticket, as it travels.
 *
 * @param person the e-mail of who worked
 */
record TimeEntryJson(
        String id, String ticket, String person, Instant workedAt, Duration duration, boolean billable, String note) {

    /**
     * One page of the work on a ticket.
     *
     * @param total    all of it, on whatever page
     * @param billable what of it the client is to pay for
     */
    record Listed(
            Duration total,
            Duration billable,
            List<TimeEntryJson> items,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
        static Listed of(String ref, TimeSheet all, Page<TimeEntry> page) {
            var shown = page.map(entry -> TimeEntryJson.of(ref, entry));
            return new Listed(all.total(), all.billable(), shown.items(), shown.next());
        }
    }

    static TimeEntryJson of(String ref, TimeEntry entry) {
        var spent = entry.spent();
        return new TimeEntryJson(
                entry.id().toString(), ref, entry.email(), spent.at(), spent.time(), spent.billable(), spent.note());
    }
}
