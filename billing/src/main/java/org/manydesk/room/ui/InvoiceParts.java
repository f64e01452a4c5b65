package org.manydesk.room.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.forecast.Forecasting;
import org.manydesk.forecast.ui.ForecastCard;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.InvoiceGlance;
import org.manydesk.invoicing.OrderUse;
import org.manydesk.invoicing.ui.Downloads;
import org.manydesk.invoicing.ui.InvoiceBadge;
import org.manydesk.money.Money;
import org.manydesk.room.RoomSheet;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The invoices of a contract in its room, and what they leave of its purchase order. */
@Dependent
class InvoiceParts {
    private final Texts texts = Texts.of(InvoiceParts.class);
    private final InvoiceDesk invoices;
    private final Copying copying;
    private final Forecasting forecasting;

    @Inject
    InvoiceParts(InvoiceDesk invoices, Copying copying, Forecasting forecasting) {
        this.invoices = invoices;
        this.copying = copying;
        this.forecasting = forecasting;
    }

    /** What the month comes to, while it runs. */
    Optional<Component> forecast(RoomSheet sheet) {
        return forecasting
                .of(sheet.client().key(), sheet.contract().number())
                .filter(forecast -> forecast.period().equals(sheet.report().period()))
                .map(ForecastCard::new);
    }

    List<Component> of(RoomSheet sheet) {
        List<Component> parts = new ArrayList<>();
        var issued = invoices.list(Optional.of(sheet.client().key())).stream()
                .filter(invoice -> invoice.status().isIssued())
                .filter(invoice -> invoice.contract().equals(sheet.contract().number()))
                .toList();
        invoices.ordered(sheet.client().key(), sheet.contract())
                .ifPresent(use -> parts.add(new Paragraph(ordered(use))));
        if (issued.isEmpty()) parts.add(new Paragraph(texts.get("invoices.none")));
        issued.forEach(invoice -> parts.add(row(invoice)));
        return parts;
    }

    private String ordered(OrderUse use) {
        var used = text(use.used());
        return use.limit()
                .map(limit -> texts.get("order.of", use.number(), used, text(limit)))
                .orElseGet(() -> texts.get("order", use.number(), used));
    }

    private static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }

    private Div row(InvoiceGlance invoice) {
        var number = new Anchor("invoices/" + invoice.id(), invoice.number().orElse(texts.get("statement")));
        number.addClassName("md-quiet-link");
        var amount =
                new Amount(invoice.gross().amount(), invoice.gross().currency().getCurrencyCode());
        var row = new Div(
                number,
                new Div(Days.month(invoice.period())),
                new InvoiceBadge(invoice.status()),
                amount,
                new Downloads(invoice, copying));
        row.addClassName("md-invoice-row");
        return row;
    }
}
