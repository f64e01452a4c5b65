package org.manydesk.room.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.InvoiceGlance;
import org.manydesk.invoicing.OrderUse;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.invoicing.ui.Downloads;
import org.manydesk.invoicing.ui.InvoiceBadge;
import org.manydesk.invoicing.ui.UsageList;
import org.manydesk.money.Money;
import org.manydesk.room.RoomSheet;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The parts of a contract room about the keeping of promises, and those that speak of money, for those who may know. */
@Dependent
class RoomPage {
    private final Texts texts = Texts.of(RoomPage.class);
    private final UsageOverview usage;
    private final InvoiceDesk invoices;
    private final Copying copying;
    private final CurrentCaller caller;
    private final KeepingParts keeping;

    @Inject
    RoomPage(UsageOverview usage, InvoiceDesk invoices, Copying copying, CurrentCaller caller, KeepingParts keeping) {
        this.usage = usage;
        this.invoices = invoices;
        this.copying = copying;
        this.caller = caller;
        this.keeping = keeping;
    }

    /**
     * @param address of the room
     * @param again shows the room anew
     */
    List<Component> keeping(RoomSheet sheet, String address, Runnable again) {
        return keeping.of(sheet, address, again);
    }

    List<Component> commercial(RoomSheet sheet) {
        if (!caller.person().isOneOf(ADMIN, BILLING, CLIENT_MANAGER)) return List.of();
        return List.of(invoices(sheet), usage(sheet));
    }

    /** The way to the contract's versions, for staff. */
    Component versions(RoomSheet sheet) {
        var path = "clients/" + sheet.client().key() + "/contract/"
                + sheet.contract().number() + "/versions";
        var link = new Anchor(path, texts.get("versions"));
        link.setVisible(caller.person().isOneOf(ADMIN, LEAD, BILLING));
        return link;
    }

    private Component invoices(RoomSheet sheet) {
        var section = section("invoices");
        var issued = invoices.list(Optional.of(sheet.client().key())).stream()
                .filter(invoice -> invoice.status().isIssued())
                .filter(invoice -> invoice.contract().equals(sheet.contract().number()))
                .toList();
        invoices.ordered(sheet.client().key(), sheet.contract())
                .ifPresent(use -> section.add(new Paragraph(ordered(use))));
        if (issued.isEmpty()) section.add(new Paragraph(texts.get("invoices.none")));
        issued.forEach(invoice -> section.add(row(invoice)));
        return section;
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
        var number = new Anchor("invoices/" + invoice.id(), invoice.number().orElse("–"));
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

    private Component usage(RoomSheet sheet) {
        var section = section("usage");
        var period = sheet.report().period();
        var tickets = usage.of(sheet.client().key(), sheet.contract().number(), period);
        var counted = tickets.stream().filter(UsageOverview.Item::isCounted).count();
        section.add(
                new Paragraph(texts.get("usage.sum", Days.month(period), counted, tickets.size() - counted)),
                new UsageList(tickets));
        return section;
    }

    private Div section(String title) {
        var section = new Div(new H2(texts.get(title)));
        section.addClassName("md-room-section");
        return section;
    }
}
