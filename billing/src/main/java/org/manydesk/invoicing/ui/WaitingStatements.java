package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.manydesk.invoicing.WaitingStatement;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The approved statements that no issued invoice charges yet, each with whose invoice it waits for. */
class WaitingStatements extends Div {
    private final transient Texts texts = Texts.of(WaitingStatements.class);

    WaitingStatements(List<WaitingStatement> statements) {
        addClassNames("md-warnings", "md-missed", Tone.WARN.style());
        var list = new UnorderedList();
        statements.forEach(statement -> list.add(entry(statement)));
        add(new H3(texts.get("statements", statements.size())), list);
    }

    private ListItem entry(WaitingStatement statement) {
        var client = statement.client();
        var link =
                new Anchor("invoices/" + statement.id(), statement.contract() + ", " + Days.month(statement.period()));
        var payer = statement.payer().map(ClientName::name).orElse(texts.get("statement.payer"));
        var standing = texts.get(statement.isDrafted() ? "statements.drafted" : "statements.waiting", payer);
        return new ListItem(
                new ClientBadge(client.key(), client.name(), client.colour()),
                new Span(" "),
                link,
                new Span(": " + Sum.text(statement.net()) + ", " + standing));
    }
}
