package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Texts;

/** Says of a statement who pays for it and where it stands, with the way to the payer's invoice for those who reach it. */
class StatementNotice extends Div {
    private final transient Texts texts = Texts.of(StatementNotice.class);

    StatementNotice(InvoiceSheet sheet) {
        addClassNames("md-standing", "md-runs");
        var payer = sheet.group().payer().map(ClientName::name).orElse(texts.get("statement.payer"));
        add(new Span(texts.get("statement." + sheet.invoice().status(), payer)));
        sheet.group().invoice().ifPresent(id -> add(link(id.toString())));
    }

    private Anchor link(String invoice) {
        return new Anchor("invoices/" + invoice, texts.get("statement.open"));
    }
}
