package org.manydesk.queue.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.queue.QueueRow;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/**
 * A ticket as lists show it.
 *
 * @param tenant the client's key
 * @param due the clock that is due first; null while none runs
 */
record QueueRowJson(
        String ref,
        String id,
        Optional<String> externalId,
        String tenant,
        String tenantName,
        TicketType type,
        String subject,
        TicketStatus status,
        Priority priority,
        Person requester,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Person assignee,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Due due,
        boolean unanswered,
        Instant openedAt,
        Instant updatedAt) {

    /** Somebody, with an id where they are staff; without an e-mail where only a name is known. */
    record Person(@Nullable String id, @Nullable String email, String name) {
        static Person of(QueueRow.Assignee assignee) {
            return new Person(given(assignee.id()), given(assignee.email()), assignee.name());
        }

        private static @Nullable String given(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /** When which clock is due. */
    record Due(Metric metric, Instant at, boolean breached) {
        static Due of(QueueRow.Due due) {
            return new Due(due.metric(), due.at(), due.breached());
        }
    }

    static QueueRowJson of(QueueRow row) {
        return new QueueRowJson(
                row.ref(),
                row.id().toString(),
                row.externalId(),
                row.client().key(),
                row.client().name(),
                row.type(),
                row.subject(),
                row.status(),
                row.priority(),
                new Person(null, row.requester().email(), row.requester().name()),
                row.assignee().map(Person::of).orElse(null),
                row.due().map(Due::of).orElse(null),
                row.unanswered(),
                row.openedAt(),
                row.updatedAt());
    }
}
