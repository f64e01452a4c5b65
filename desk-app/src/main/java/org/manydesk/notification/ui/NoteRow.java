package org.manydesk.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.manydesk.notification.Inbox;
import org.manydesk.notification.Note;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.timekeeping.ui.RungWords;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** One notification: whose ticket, what runs out, when. Opening the ticket reads it. */
class NoteRow extends Div {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(NoteRow.class);

    NoteRow(Note note, Inbox inbox) {
        addClassNames("md-own-row", "md-note");
        if (!note.isRead()) addClassName("md-unread");
        var open = new Button(note.ref() + " " + note.subject(), click -> {
            inbox.read(note.id());
            UI.getCurrent().navigate("tickets/" + note.ref());
        });
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        open.addClassName("md-own-subject");
        var head = new Div(
                new ClientBadge(
                        note.client().key(), note.client().name(), note.client().colour()),
                open);
        head.addClassName("md-note-head");
        var left = new Div(head, about(note));
        left.addClassName("md-own-what");
        var right = new Div(TimeText.relative(note.toldAt()));
        right.addClassName("md-own-state");
        if (!note.isRead()) right.add(reading(note, inbox));
        add(left, right);
    }

    private Component about(Note note) {
        var warning = note.warning();
        var about = new Div(
                new Span(ClockWords.of(warning.metric())),
                new Span(RungWords.at(warning.threshold())),
                new Span(new Span(texts.get("due") + " "), TimeText.relative(warning.due())));
        about.addClassName("md-counts");
        return about;
    }

    private Button reading(Note note, Inbox inbox) {
        var read = new Button(VaadinIcon.CHECK.create(), click -> inbox.read(note.id()));
        read.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        read.setAriaLabel(texts.get("read"));
        read.setTooltipText(texts.get("read"));
        return read;
    }
}
