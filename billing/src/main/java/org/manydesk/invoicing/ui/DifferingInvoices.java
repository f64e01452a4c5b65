package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.manydesk.invoicing.DifferingInvoice;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** The issued invoices that came out otherwise when they were worked out anew, each with what differs first. */
class DifferingInvoices extends Div {
    private final transient Texts texts = Texts.of(DifferingInvoices.class);

    DifferingInvoices(List<DifferingInvoice> invoices) {
        addClassNames("md-warnings", "md-missed", "md-differing", Tone.BAD.style());
        var list = new UnorderedList();
        invoices.forEach(invoice -> list.add(entry(invoice)));
        add(new H3(texts.get("differing", invoices.size())), list, new Paragraph(texts.get("differing.what")));
    }

    private ListItem entry(DifferingInvoice invoice) {
        var client = invoice.client();
        var found = invoice.difference();
        return new ListItem(
                new ClientBadge(client.key(), client.name(), client.colour()),
                new Span(" "),
                new Anchor("invoices/" + invoice.id(), invoice.name()),
                new Span(": "
                        + texts.get("differing." + found.kind(), found.line(), found.stated(), found.recomputed())));
    }
}
