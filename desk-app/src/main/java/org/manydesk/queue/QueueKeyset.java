package org.manydesk.queue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.PageRequest;

/** Where a page of the queue starts, and how its tickets are ordered: always down to the id, so no two are equal. */
enum QueueKeyset {
    DUE("t.nextDue.order, t.id", "t.nextDue.order >= :sort AND (t.nextDue.order > :sort OR t.id > :after)"),
    UPDATED(
            "t.milestones.updatedAt DESC, t.id DESC",
            "t.milestones.updatedAt <= :sort AND (t.milestones.updatedAt < :sort OR t.id < :after)"),
    NEWEST("t.id DESC", "t.id < :after");

    private final String order;
    private final String after;

    QueueKeyset(String order, String after) {
        this.order = order;
        this.after = after;
    }

    static QueueKeyset of(QueueOrder order) {
        return valueOf(order.name());
    }

    String orderBy() {
        return " ORDER BY " + order;
    }

    void start(QueueConditions conditions, PageRequest page) {
        page.after(2).ifPresent(keys -> {
            conditions.add(after, "after", PageRequest.number(keys.getLast()));
            if (this != NEWEST) conditions.parameter("sort", instant(keys));
        });
    }

    private static Instant instant(List<String> keys) {
        try {
            return Instant.parse(keys.getFirst());
        } catch (DateTimeException notOurs) {
            throw new MalformedInput("cursor", "This cursor is not one of this list's. Start without a cursor.");
        }
    }

    String cursor(QueueLine line) {
        return switch (this) {
            case DUE -> PageRequest.cursor(line.dueOrder(), line.id());
            case UPDATED, NEWEST -> PageRequest.cursor(line.updatedAt(), line.id());
        };
    }
}
