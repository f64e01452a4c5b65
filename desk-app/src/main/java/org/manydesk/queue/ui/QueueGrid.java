package org.manydesk.queue.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.queue.QueueRow;
import org.manydesk.ticket.ui.TicketWords;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.timeline.TicketId;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;

/** The rows of the queue: a table where there is room, cards on a phone. */
class QueueGrid extends Grid<QueueRow> {
    private static final long serialVersionUID = 1L;

    private static final String CLIENT =
            "<span class=\"md-client ${item.style}\" title=\"${item.client}\">${item.key}</span>";
    private static final String SUBJECT =
            """
            <a href="tickets/${item.ref}" router-link class="md-subject" title="${item.subject}"
              ><span class="md-ref">${item.ref}</span
              ><span class="md-subject-words"
                ><i class="md-unanswered" ?hidden="${!item.unanswered}" title="${item.waits}"></i>${item.subject}</span
              ><span class="md-asker" title="${item.email}">${item.requester}</span></a>""";
    private static final String PRIORITY = "<span class=\"${item.priorityStyle}\">${item.priority}</span>";
    private static final String STATUS =
            """
            <span class="md-badge ${item.tone}" title="${item.status}"><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon
              ><span>${item.statusInBrief}</span></span>""";
    private static final String CLOCK =
            """
            <md-due at="${item.due}" until="${item.breachesAfter}" from="${item.opened}" label="${item.metric}"></md-due
            ><span class="md-faint" ?hidden="${item.due}">${item.noClock}</span>""";
    private static final String ASSIGNEE = "<span class=\"${item.assigneeStyle}\">${item.assignee}</span>";
    private static final String UPDATED =
            "<md-time class=\"md-soft\" at=\"${item.updated}\" as=\"relative\"></md-time>";
    private static final String CARD = "<div class=\"md-queue-card\"><div>" + CLIENT + PRIORITY + STATUS + UPDATED
            + "</div>" + SUBJECT + "<div>" + CLOCK + ASSIGNEE + "</div></div>";

    private static final int PHONE = 860;
    private static final int ROOM_FOR_ALL = 1600;
    private static final String ROOM_FOR_A_BOX = "2.25rem";

    private final transient Texts texts = Texts.of(QueueGrid.class);
    private final Set<TicketId> flashing = new HashSet<>();
    private final Set<TicketId> gone = new HashSet<>();
    private final Column<QueueRow> requester;
    private final Column<QueueRow> clock;
    private final Column<QueueRow> assignee;
    private final Column<QueueRow> updated;
    private final Column<QueueRow> card;

    QueueGrid() {
        super(QueueLook.PAGE);
        addClassName("md-queue");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        selectMany();
        setPartNameGenerator(this::parts);
        column("client", CLIENT).setWidth("5.75rem");
        column("subject", SUBJECT).setWidth("15.5rem").setFlexGrow(1);
        requester = column("requester", "<span title=\"${item.email}\">${item.requester}</span>")
                .setWidth("9rem");
        column("priority", PRIORITY).setWidth("3rem").setTextAlign(ColumnTextAlign.CENTER);
        column("status", STATUS).setWidth("8.75rem");
        clock = column("clock", CLOCK);
        assignee = column("assignee", "<div class=\"md-lines\">" + ASSIGNEE + UPDATED + "</div>")
                .setWidth("9.25rem");
        updated = column("updated", UPDATED).setWidth("8rem");
        card = column("card", CARD).setFlexGrow(1);
        fit(PHONE + 1);
    }

    /** One by one: what is selected has been seen. */
    private void selectMany() {
        var selection = (GridMultiSelectionModel<QueueRow>) setSelectionMode(SelectionMode.MULTI);
        selection.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        addAttachListener(attached -> getElement()
                .getChildren()
                .filter(column -> column.getTag().equals("vaadin-grid-flow-selection-column"))
                .forEach(column -> column.setProperty("autoWidth", false).setProperty("width", ROOM_FOR_A_BOX)));
    }

    /**
     * Shows all columns where a window of this width has room for them; else some stand in a second line under others; on a
     * phone a row is one card.
     */
    final void fit(int width) {
        var narrow = width <= PHONE;
        var wide = width >= ROOM_FOR_ALL;
        getColumns().forEach(column -> column.setVisible((column == card) == narrow));
        if (!wide) List.of(requester, updated).forEach(column -> column.setVisible(false));
        clock.setWidth(wide ? "20rem" : "15.25rem");
        assignee.setHeader(texts.get(wide ? "column.assignee" : "column.assigneeUpdated"));
        setClassName("md-one-line", wide);
    }

    private @Nullable String parts(QueueRow row) {
        if (gone.contains(row.id())) return "gone";
        return flashing.contains(row.id()) ? "flash" : null;
    }

    /** Shows rows as they are now, each in its place, with a mark that fades by itself. */
    void change(List<QueueRow> rows) {
        flashing.clear();
        for (var row : rows) {
            flashing.add(row.id());
            gone.remove(row.id());
            getDataProvider().refreshItem(row);
        }
    }

    /** Shows rows that are no longer wanted as they are now: pale, in their places until the next look. */
    void fade(List<QueueRow> rows) {
        for (var row : rows) {
            gone.add(row.id());
            getDataProvider().refreshItem(row);
        }
    }

    /** Shows the present look from its start; nothing is selected in it. */
    void showAnew() {
        deselectAll();
        flashing.clear();
        gone.clear();
        getDataProvider().refreshAll();
        scrollToStart();
    }

    private Column<QueueRow> column(String key, String template) {
        var column = addColumn(renderer(template))
                .setKey(key)
                .setHeader(texts.get("column." + key))
                .setFlexGrow(0);
        return column.setResizable(!key.equals("card"));
    }

    private LitRenderer<QueueRow> renderer(String template) {
        return LitRenderer.<QueueRow>of(template)
                .withProperty("key", row -> row.client().key().toUpperCase(Locale.ROOT))
                .withProperty("client", row -> row.client().name())
                .withProperty("style", row -> ClientBadge.style(row.client().colour()))
                .withProperty("ref", QueueRow::ref)
                .withProperty("subject", QueueRow::subject)
                .withProperty("unanswered", QueueRow::unanswered)
                .withProperty("waits", row -> texts.get("unanswered"))
                .withProperty("requester", row -> row.requester().name())
                .withProperty("email", row -> row.requester().email())
                .withProperty("priority", row -> row.priority().name())
                .withProperty("priorityStyle", row -> TicketWords.style(row.priority()))
                .withProperty("tone", row -> TicketWords.tone(row.status()).style())
                .withProperty("icon", row -> TicketWords.icon(row.status())
                        .create()
                        .getElement()
                        .getAttribute("icon"))
                .withProperty("status", row -> TicketWords.of(row.status()))
                .withProperty("statusInBrief", row -> TicketWords.brief(row.status()))
                .withProperty(
                        "due", row -> row.due().map(due -> due.at().toString()).orElse(""))
                .withProperty("breachesAfter", row -> row.due()
                        .map(due -> due.breachesAfter().toString())
                        .orElse(""))
                .withProperty("metric", row -> row.due()
                        .map(due -> ClockWords.brief(due.metric()))
                        .orElse(""))
                .withProperty("noClock", this::withoutClock)
                .withProperty("opened", row -> row.openedAt().toString())
                .withProperty(
                        "assignee",
                        row -> row.assignee().map(QueueRow.Assignee::name).orElse(texts.get("nobody")))
                .withProperty("assigneeStyle", row -> row.assignee().isPresent() ? "" : "md-nobody")
                .withProperty("updated", row -> row.updatedAt().toString());
    }

    private String withoutClock(QueueRow row) {
        return switch (row.status()) {
            case PENDING_CUSTOMER, PENDING_VENDOR -> texts.get("clock.paused");
            case RESOLVED, CLOSED -> texts.get("clock.ended");
            case NEW, OPEN -> texts.get("clock.none");
        };
    }
}
