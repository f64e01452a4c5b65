package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.manydesk.invoicing.OpenQuery;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;

/** The queries on invoice lines that wait for an answer, what is due first first; gone when there are none. */
class OpenQueries extends Div {
    private final transient Texts texts = Texts.of(OpenQueries.class);

    void show(List<OpenQuery> queries) {
        removeAll();
        addClassName("md-room-section");
        setVisible(!queries.isEmpty());
        add(new H2(texts.get("queries", queries.size())));
        queries.stream()
                .sorted(Comparator.comparing(
                        query -> query.question().answerDue().orElse(Instant.MIN)))
                .forEach(query -> add(row(query)));
    }

    private Component row(OpenQuery query) {
        var client = query.client();
        var invoice = new Anchor(
                "invoices/" + query.invoice(),
                texts.get("queries.line", query.number(), query.question().line()));
        var said = new Span(query.question().reason());
        said.addClassName("md-soft");
        var row = new Div(new ClientBadge(client.key(), client.name(), client.colour()), invoice);
        query.question()
                .answerDue()
                .ifPresent(due -> row.add(new AnswerDue(query.question().askedAt(), due)));
        row.add(said);
        row.addClassName("md-in-line");
        return row;
    }
}
