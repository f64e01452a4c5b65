package org.manydesk.queue.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.manydesk.queue.Queue;
import org.manydesk.queue.QueueQuery;

/**
 * The figures over the queue.
 *
 * @param breaching due before the end of the reader's day, those that are over among them
 */
record QueueCounts(long breaching, long open, long unassigned) {
    static QueueCounts of(Queue queue, QueueQuery query, Clock clock, ZoneId zone) {
        return new QueueCounts(
                queue.count(query.dueBefore(endOfDay(clock, zone))),
                queue.count(query),
                queue.count(query.assignedTo(QueueQuery.NOBODY)));
    }

    private static Instant endOfDay(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }
}
