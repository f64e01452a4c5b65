package org.manydesk.invoicing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.effort.TimeEntryId;
import org.manydesk.rating.Traits;
import org.manydesk.rating.Work;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.WorkCount;

/**
 * Work that is charged by the hour, as it is known at some time.
 *
 * @param at   when it began
 * @param time zero where it was taken away since it was charged
 */
record ChargedWork(
        TimeEntryId entry,
        TicketId ticket,
        String ref,
        String subject,
        Instant at,
        Duration time,
        String note,
        Traits traits) {

    /** Those of them that are charged. */
    static List<ChargedWork> of(List<WorkCount> counts) {
        return counts.stream()
                .filter(WorkCount::isCharged)
                .map(count -> new ChargedWork(
                        count.entry(),
                        count.ticket(),
                        count.ref(),
                        count.subject(),
                        count.at(),
                        count.time(),
                        count.note(),
                        count.traits()))
                .toList();
    }

    Work work() {
        return new Work(entry.value(), ticket.value(), traits, time);
    }

    /** What is known now otherwise than it was: new, corrected, or taken away. A new word alone changes nothing. */
    static List<ChargedWork> changes(List<ChargedWork> now, List<ChargedWork> before) {
        var known = byEntry(before);
        var changes = new ArrayList<ChargedWork>();
        for (var work : now) {
            var was = known.remove(work.entry());
            if (was == null || !was.work().equals(work.work()) || !was.at().equals(work.at())) changes.add(work);
        }
        known.values().stream().map(ChargedWork::takenAway).forEach(changes::add);
        return changes;
    }

    private static Map<TimeEntryId, ChargedWork> byEntry(List<ChargedWork> some) {
        return some.stream()
                .collect(Collectors.toMap(
                        ChargedWork::entry, Function.identity(), (one, later) -> later, LinkedHashMap::new));
    }

    private ChargedWork takenAway() {
        return new ChargedWork(entry, ticket, ref, subject, at, Duration.ZERO, note, traits);
    }

    /** What holds of several words on the same entries, the last of each; what was taken away is left out. */
    static List<ChargedWork> last(List<ChargedWork> words) {
        return byEntry(words).values().stream()
                .filter(work -> work.time().isPositive())
                .toList();
    }
}
