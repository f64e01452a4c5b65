package org.manydesk.imports;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

/** The values of a row by the names of their columns. Its few instants make the timeline. */
record CsvRow(CSVRecord values) {
    RowForm form() {
        return new RowForm(
                required("externalId"),
                constant("type", required("type"), TicketType.class),
                required("subject"),
                text("description"),
                new RowForm.RequesterForm(required("requesterEmail"), text("requesterName")),
                null,
                null,
                text("priority") == null ? null : constant("priority", required("priority"), Priority.class),
                text("category"),
                text("service"),
                null,
                timeline());
    }

    /** The opening first, then what came after in order of time. */
    private List<EventForm> timeline() {
        var later = new ArrayList<EventForm>();
        event("firstRepliedAt", EventForm.Kind.REPLIED, null, later);
        event("resolvedAt", EventForm.Kind.STATUS, TicketStatus.RESOLVED, later);
        event("closedAt", EventForm.Kind.STATUS, TicketStatus.CLOSED, later);
        later.sort(Comparator.comparing(EventForm::instant));
        var opened = event(instant("openedAt", required("openedAt")), EventForm.Kind.OPENED, null);
        if (!later.isEmpty() && later.getFirst().instant().isBefore(opened.instant()))
            throw new InvalidInput("/openedAt", "Is later than something that happened to the ticket.");
        later.addFirst(opened);
        return later;
    }

    private void event(String column, EventForm.Kind kind, @Nullable TicketStatus to, List<EventForm> events) {
        var at = text(column);
        if (at != null) events.add(event(instant(column, at), kind, to));
    }

    private static EventForm event(OffsetDateTime at, EventForm.Kind kind, @Nullable TicketStatus to) {
        return new EventForm(at, kind, null, null, to == null ? null : to.name(), null, null);
    }

    private static OffsetDateTime instant(String column, String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput("/" + column, "Must be an instant such as 2026-10-05T08:10:00Z.");
        }
    }

    private String required(String column) {
        var text = text(column);
        if (text == null) throw new InvalidInput("/" + column, "Must not be empty.");
        return text;
    }

    private @Nullable String text(String column) {
        if (!values.isMapped(column)) return null;
        var text = values.get(column).strip();
        return text.isEmpty() ? null : text;
    }

    private static <E extends Enum<E>> E constant(String column, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "/" + column,
                        "Must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
