package org.manydesk.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/** The columns of a ticket that the queue reads; the long texts are not among them. */
record QueueLine(
        long id,
        long tenantId,
        String ref,
        @Nullable String externalId,
        TicketType type,
        String subject,
        TicketStatus status,
        Priority priority,
        long contactId,
        @Nullable Long assigneeId,
        @Nullable String assigneeText,
        @Nullable Metric dueMetric,
        @Nullable Instant dueAt,
        @Nullable Instant breachesAfter,
        Instant dueOrder,
        boolean unanswered,
        boolean merged,
        Instant openedAt,
        Instant updatedAt) {
    static final String COLUMNS = "t.id, t.tenantId, t.ref, t.report.externalId, t.report.type, t.subject, t.status,"
            + " t.priority, t.contactId, t.assignment.userId, t.assignment.name, t.nextDue.metric, t.nextDue.at,"
            + " t.nextDue.breachesAfter, t.nextDue.order, t.unanswered, t.merged.into, t.milestones.openedAt,"
            + " t.milestones.updatedAt";

    static QueueLine of(Object[] row) {
        return new QueueLine(
                (Long) row[0],
                (Long) row[1],
                (String) row[2],
                (String) row[3],
                (TicketType) row[4],
                (String) row[5],
                (TicketStatus) row[6],
                (Priority) row[7],
                (Long) row[8],
                (Long) row[9],
                (String) row[10],
                (Metric) row[11],
                (Instant) row[12],
                (Instant) row[13],
                (Instant) row[14],
                (Boolean) row[15],
                row[16] != null,
                (Instant) row[17],
                (Instant) row[18]);
    }
}
