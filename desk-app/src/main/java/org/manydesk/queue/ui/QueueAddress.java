package org.manydesk.queue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.queue.QueueOrder;
import org.manydesk.queue.QueueQuery;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/** What is wanted of the queue, as it stands in the address of the page; what cannot be read there is left out. */
record QueueAddress(
        List<String> clients, Set<Priority> priorities, Set<TicketStatus> statuses, String assignee, String text) {

    static QueueAddress of(QueryParameters parameters) {
        return new QueueAddress(
                listed(parameters, "client"),
                constants(parameters, "priority", Priority.class),
                constants(parameters, "status", TicketStatus.class),
                parameters.getSingleParameter("assignee").orElse(""),
                parameters.getSingleParameter("q").orElse(""));
    }

    /** The same without clients that are not among these: a link may name one that is gone, mistyped or out of reach. */
    QueueAddress within(Set<String> known) {
        var within = clients.stream().filter(known::contains).toList();
        return new QueueAddress(within, priorities, statuses, assignee, text);
    }

    QueryParameters parameters() {
        Map<String, List<String>> found = new LinkedHashMap<>();
        put(found, "client", String.join(",", clients));
        put(found, "priority", joined(priorities));
        put(found, "status", joined(statuses));
        put(found, "assignee", assignee);
        put(found, "q", text.strip());
        return new QueryParameters(found);
    }

    /** Open tickets where no state is wanted. */
    QueueQuery query() {
        var wanted = statuses.isEmpty()
                ? QueueQuery.work()
                : QueueQuery.everything().with(statuses).by(QueueOrder.DUE);
        return wanted.of(clients)
                .of(priorities)
                .assignedTo(assignee.isEmpty() ? null : assignee)
                .containing(text.isBlank() ? null : text);
    }

    boolean isNarrow() {
        return !parameters().getParameters().isEmpty();
    }

    private static void put(Map<String, List<String>> parameters, String name, String value) {
        if (!value.isEmpty()) parameters.put(name, List.of(value));
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static List<String> listed(QueryParameters parameters, String name) {
        return parameters.getParameters(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static <E extends Enum<E>> Set<E> constants(QueryParameters parameters, String name, Class<E> type) {
        var wanted = new ArrayList<>(listed(parameters, name));
        var found = EnumSet.noneOf(type);
        for (var constant : type.getEnumConstants()) if (wanted.contains(constant.name())) found.add(constant);
        return found;
    }
}
