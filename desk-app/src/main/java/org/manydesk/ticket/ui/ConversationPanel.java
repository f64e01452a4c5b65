package org.manydesk.ticket.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.ticket.TicketFiles;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.TicketStory;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.SplitOff;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TimelineEvent;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** What was said and what happened, the newest at the bottom. Grows at its end; what is there stays as it is. */
class ConversationPanel extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(ConversationPanel.class);
    private final transient TicketFiles files;
    private final transient Map<String, String> services;
    private final Set<String> shown = new HashSet<>();

    private record Entry(String key, Instant at, Component block) {}

    /** @param services of the client: their names by their keys */
    ConversationPanel(TicketFiles files, Map<String, String> services) {
        this.files = files;
        this.services = services;
        addClassName("md-conversation");
        getElement().setAttribute("role", "log");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", texts.get("conversation"));
    }

    /** Adds what is not shown yet, and goes to the end if there was anything. */
    void show(TicketStory story) {
        var ref = new TicketRef(story.sheet().ref());
        List<Entry> entries = new ArrayList<>();
        for (var said : story.said())
            if (shown.add(said.id())) entries.add(new Entry(said.id(), said.at(), new SaidBlock(ref, said, files)));
        for (var event : story.happened())
            if (shown.add("event " + event.seq()))
                entries.add(new Entry("event " + event.seq(), event.at(), line(event)));
        entries.sort(Comparator.comparing(Entry::at));
        entries.forEach(entry -> add(entry.block()));
        if (!entries.isEmpty()) getElement().executeJs("window.manydesk.toEnd(this)");
    }

    private Div line(TimelineEvent event) {
        var line = new Div(new Span(sentence(event)), TimeText.relative(event.at()));
        line.addClassName("md-happened");
        return line;
    }

    private String sentence(TimelineEvent event) {
        var value = event.value();
        return switch (event.kind()) {
            case STATUS -> texts.get("event.status", TicketWords.of(TicketStatus.valueOf(value)));
            case PRIORITY -> texts.get("event.priority", TicketWords.of(Priority.valueOf(value)));
            case CATEGORY -> value.isEmpty() ? texts.get("event.uncategorised") : texts.get("event.category", value);
            case SERVICE ->
                value.isEmpty()
                        ? texts.get("event.noService")
                        : texts.get("event.service", services.getOrDefault(value, value));
            case TEAM -> value.isEmpty() ? texts.get("event.noTeam") : texts.get("event.team", value);
            case VENDOR -> texts.get("event.vendor", value);
            case ASSIGNED -> value.isEmpty() ? texts.get("event.unassigned") : texts.get("event.assigned", value);
            case MERGED -> texts.get("event.merged", value);
            case UNMERGED -> texts.get("event.unmerged");
            case SPLIT -> texts.get("event.split", SplitOff.parse(value).into());
            case UNSPLIT -> texts.get("event.unsplit", value);
            case SPLIT_FROM -> texts.get("event.splitFrom", value);
            case MARKED ->
                value.isEmpty()
                        ? texts.get("event.unmarked")
                        : texts.get("event.marked", texts.of(Mark.valueOf(value)));
            case OWN_CHANGE -> value.isEmpty() ? texts.get("event.noOwnChange") : texts.get("event.ownChange", value);
            case FOLDED -> texts.get("event.folded", value);
            case UNFOLDED -> texts.get("event.unfolded");
            case LANGUAGE -> texts.get("event.language", TicketWords.language(value));
            case OPENED, REPLIED, NOTED, CUSTOMER_REPLIED -> texts.get("event.other");
        };
    }
}
