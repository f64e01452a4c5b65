package org.manydesk.queue.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.queue.Queue;
import org.manydesk.queue.QueueQuery;
import org.manydesk.queue.QueueRow;
import org.manydesk.rest.PageRequest;
import org.manydesk.timeline.TicketId;

/**
 * The rows of one look at the queue, fetched page by page, each page where the last one ended. Rows keep their places
 * until the next look, whatever comes in meanwhile.
 */
@Dependent
class QueueLook {
    static final int PAGE = 50;

    private final Queue queue;
    private final Clock clock;
    private final List<@Nullable String> cursors = new ArrayList<>();
    private final Map<TicketId, QueueRow> shown = new HashMap<>();
    private QueueQuery query = QueueQuery.work();
    private Instant lookedAt = Instant.MAX;
    private int size;

    @Inject
    QueueLook(Queue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
        cursors.add(null);
    }

    CallbackDataProvider<QueueRow, Void> provider() {
        return new CallbackDataProvider<>(
                wanted -> rows(wanted.getOffset(), wanted.getLimit()), wanted -> size, QueueRow::id);
    }

    /** Looks anew; nothing is known of what was shown before. */
    void look(QueueQuery wanted) {
        query = wanted;
        lookedAt = clock.instant();
        shown.clear();
        cursors.clear();
        cursors.add(null);
        size = (int) queue.count(query);
    }

    /** The figures over what is looked at, for a reader in this zone. */
    QueueCounts counts(ZoneId zone) {
        return QueueCounts.of(queue, query, clock, zone);
    }

    /** Those of these tickets that belong in this look. */
    List<QueueRow> wanted(Set<TicketId> ids) {
        return queue.among(query, ids);
    }

    /** Those of these tickets that the reader still sees anywhere. */
    List<QueueRow> seenAnywhere(Set<TicketId> ids) {
        return queue.among(QueueQuery.everything(), ids);
    }

    int size() {
        return size;
    }

    QueueQuery query() {
        return query;
    }

    boolean shows(TicketId id) {
        return shown.containsKey(id);
    }

    /** Whether a wanted row came in after the look, and is not merely further down than was scrolled yet. */
    boolean misses(QueueRow row) {
        return !shows(row.id()) && (shown.size() >= size || !row.openedAt().isBefore(lookedAt));
    }

    private Stream<QueueRow> rows(int offset, int limit) {
        List<QueueRow> found = new ArrayList<>();
        for (int page = offset / PAGE; page * PAGE < offset + limit && knows(page); page++) found.addAll(page(page));
        return found.stream().skip(offset % PAGE).limit(limit);
    }

    /** Walks to a page that was not seen yet. */
    private boolean knows(int page) {
        while (cursors.size() <= page) {
            int known = cursors.size();
            page(known - 1);
            if (cursors.size() == known) return false;
        }
        return true;
    }

    private List<QueueRow> page(int page) {
        var found = queue.page(query, new PageRequest(PAGE, cursors.get(page)));
        if (found.next() != null && cursors.size() == page + 1) cursors.add(found.next());
        return found.items().stream().map(this::known).toList();
    }

    private QueueRow known(QueueRow row) {
        shown.put(row.id(), row);
        return row;
    }
}
