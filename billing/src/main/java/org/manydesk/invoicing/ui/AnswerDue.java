package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import org.manydesk.ui.Texts;

/** Until when a query is to be answered; it tells by itself once that is over. */
class AnswerDue extends Span {
    AnswerDue(Instant asked, Instant due) {
        addClassName("md-answer-due");
        var clock = new Element("md-due");
        clock.setAttribute("at", due.toString());
        clock.setAttribute("from", asked.toString());
        clock.setAttribute("label", Texts.of(AnswerDue.class).get("due.label"));
        getElement().appendChild(clock);
    }
}
