package org.manydesk.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import org.manydesk.notification.Inbox;
import org.manydesk.notification.Note;
import org.manydesk.notification.Occasion;
import org.manydesk.notification.Warning;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.timekeeping.ui.RungWords;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.Deed;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** One notification: whose it is, of what, until when. Opening the page that it leads to reads it. */
class NoteRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(NoteRow.class);

    NoteRow(Note note, Inbox inbox) {
        addClassNames("md-own-row", "md-note");
        if (!note.isRead()) addClassName("md-unread");
        var open = new Button(title(note.occasion()), click -> {
            if (!Deed.areNone()) inbox.read(note.id());
            UI.getCurrent().navigate(page(note));
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        open.addClassName("md-own-subject");
        var head = new Div(
                new ClientBadge(
                        note.client().key(), note.client().name(), note.client().colour()),
                open);
        head.addClassName("md-note-head");
        var about = new Div();
        about.add(about(note.occasion()));
        about.addClassName("md-counts");
        var left = new Div(head, about);
        left.addClassName("md-own-what");
        var right = new Div(TimeText.relative(note.toldAt()));
        right.addClassName("md-own-state");
        if (!note.isRead()) right.add(reading(note, inbox));
        add(left, right);
    }

    private String title(Occasion occasion) {
        return switch (occasion) {
            case Warning clock -> clock.ref() + " " + clock.subject();
            case Occasion.BalanceLow packs -> texts.get("packs", packs.line(), packs.contract());
            case Occasion.AnswerDue answer -> texts.get("answer", answer.line(), answer.number());
            case Occasion.NoticeNear notice -> texts.get("notice", notice.contract());
            case Occasion.QuotaUsed quota ->
                texts.get("quota." + quota.measure().name());
        };
    }

    private static String page(Note note) {
        var client = "clients/" + note.client().key();
        return switch (note.occasion()) {
            case Warning clock -> "tickets/" + clock.ref();
            case Occasion.BalanceLow packs -> client + "/contract/" + packs.contract();
            case Occasion.AnswerDue answer -> "invoices/" + answer.invoice();
            case Occasion.NoticeNear notice -> client + "/contract/" + notice.contract() + "/versions";
            case Occasion.QuotaUsed quota -> client + "/limits";
        };
    }

    private List<Component> about(Occasion occasion) {
        return switch (occasion) {
            case Warning clock ->
                List.of(
                        new Span(ClockWords.of(clock.metric())),
                        new Span(RungWords.at(clock.threshold())),
                        due("due", clock.due()));
            case Occasion.BalanceLow packs ->
                List.of(
                        new Span(texts.get("packs.low")),
                        new Span(texts.get("packs.left", packs.left().toString())));
            case Occasion.AnswerDue answer -> List.of(due("answer.due", answer.due()));
            case Occasion.NoticeNear notice -> List.of(new Span(texts.get("notice.by", Days.day(notice.by()))));
            case Occasion.QuotaUsed quota -> List.of(new Span(texts.get("quota.near")));
        };
    }

    private Span due(String word, Instant due) {
        return new Span(new Span(texts.get(word) + " "), TimeText.relative(due));
    }

    private Button reading(Note note, Inbox inbox) {
        var read = new Button(VaadinIcon.CHECK.create(), click -> inbox.read(note.id()));
        read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        read.setAriaLabel(texts.get("read"));
        read.setTooltipText(texts.get("read"));
        return Deed.of(read);
    }
}
