package org.manydesk.queue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.manydesk.queue.QueueRow;
import org.manydesk.ticket.ui.TicketWords;
import org.manydesk.timekeeping.ui.ClockWords;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** One ticket in the list of the people who raised it. */
class OwnTicketRow extends Anchor {
    private static final long serialVersionUID = 1L;

    OwnTicketRow(QueueRow row) {
        super("tickets/" + row.ref());
        getElement().setAttribute("router-link", true);
        addClassName("md-own-row");
        var subject = new Span(row.subject());
        subject.addClassName("md-own-subject");
        var about = new Div(soft(row.ref()), soft(row.requester().name()), updated(row));
        about.addClassName("md-counts");
        var left = new Div(subject, about);
        left.addClassName("md-own-what");
        var right = new Div(row.merged() ? TicketWords.merged() : TicketWords.badgeForClient(row.status()));
        right.addClassName("md-own-state");
        row.due().ifPresent(due -> right.add(promise(row, due)));
        add(left, right);
    }

    private static Span soft(String text) {
        return new Span(text);
    }

    private static Span updated(QueueRow row) {
        return new Span(
                new Span(Texts.of(OwnTicketRow.class).get("own.updated") + " "), TimeText.relative(row.updatedAt()));
    }

    private static Span promise(QueueRow row, QueueRow.Due due) {
        var clock = new Element("md-due");
        clock.setAttribute("at", due.at().toString());
        clock.setAttribute("until", due.breachesAfter().toString());
        clock.setAttribute("from", row.openedAt().toString());
        clock.setAttribute("label", ClockWords.brief(due.metric()));
        var promise = new Span();
        promise.getElement().appendChild(clock);
        return promise;
    }
}
