package org.manydesk.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/**
 * Which tickets are wanted, of those that the caller sees.
 *
 * @param tenants keys of tenants; none for all
 * @param extent whether only work that is left to do, only what is over, or both
 * @param statuses none for all; with a state of work only tickets that are open work, not those merged in that state
 * @param priorities none for all
 * @param languages such as {@code de}; none for all
 * @param assignee {@code me}, {@code none}, or an e-mail or id of staff; null for whoever
 * @param text words that all occur, as a whole or as a beginning, or a reference; null for any
 * @param externalId exactly; null for any
 * @param dueBefore what is due earlier than that; null for whenever
 */
public record QueueQuery(
        List<String> tenants,
        Extent extent,
        Set<TicketStatus> statuses,
        Set<Priority> priorities,
        Set<String> languages,
        @Nullable String assignee,
        @Nullable String text,
        @Nullable String externalId,
        @Nullable Instant dueBefore,
        QueueOrder order) {
    public static final String ME = "me";
    public static final String NOBODY = "none";

    /** How much of a life's work is wanted. Open work is what is neither resolved nor closed nor merged. */
    public enum Extent {
        ALL,
        OPEN,
        OVER
    }

    public QueueQuery {
        tenants = List.copyOf(tenants);
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
        languages = Set.copyOf(languages);
    }

    /** Every ticket, the newest first. */
    public static QueueQuery everything() {
        return new QueueQuery(
                List.of(), Extent.ALL, Set.of(), Set.of(), Set.of(), null, null, null, null, QueueOrder.NEWEST);
    }

    /** What is left to do, in the order of what breaches first. */
    public static QueueQuery work() {
        return everything().only(Extent.OPEN).by(QueueOrder.DUE);
    }

    /** What is resolved, closed or part of another ticket, the newest first. */
    public static QueueQuery over() {
        return everything().only(Extent.OVER);
    }

    private QueueQuery only(Extent wanted) {
        return new QueueQuery(
                tenants, wanted, statuses, priorities, languages, assignee, text, externalId, dueBefore, order);
    }

    public QueueQuery of(List<String> keys) {
        return new QueueQuery(
                keys, extent, statuses, priorities, languages, assignee, text, externalId, dueBefore, order);
    }

    public QueueQuery with(Set<TicketStatus> wanted) {
        return new QueueQuery(
                tenants, extent, wanted, priorities, languages, assignee, text, externalId, dueBefore, order);
    }

    public QueueQuery of(Set<Priority> wanted) {
        return new QueueQuery(
                tenants, extent, statuses, wanted, languages, assignee, text, externalId, dueBefore, order);
    }

    public QueueQuery writtenIn(Set<String> wanted) {
        return new QueueQuery(
                tenants, extent, statuses, priorities, wanted, assignee, text, externalId, dueBefore, order);
    }

    public QueueQuery assignedTo(@Nullable String whom) {
        return new QueueQuery(
                tenants, extent, statuses, priorities, languages, whom, text, externalId, dueBefore, order);
    }

    public QueueQuery containing(@Nullable String words) {
        return new QueueQuery(
                tenants, extent, statuses, priorities, languages, assignee, words, externalId, dueBefore, order);
    }

    public QueueQuery calledOutside(@Nullable String external) {
        return new QueueQuery(
                tenants, extent, statuses, priorities, languages, assignee, text, external, dueBefore, order);
    }

    public QueueQuery dueBefore(Instant instant) {
        return new QueueQuery(
                tenants, extent, statuses, priorities, languages, assignee, text, externalId, instant, order);
    }

    public QueueQuery by(QueueOrder other) {
        return new QueueQuery(
                tenants, extent, statuses, priorities, languages, assignee, text, externalId, dueBefore, other);
    }
}
