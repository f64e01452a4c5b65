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
import org.manydesk.invoicing.UsageItem;
import org.manydesk.invoicing.UsageOverview;
import org.manydesk.invoicing.ui.PackBalance;
import org.manydesk.invoicing.ui.UsageList;
import org.manydesk.room.RoomSheet;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** The parts of a contract room about the keeping of promises, and those that speak of money, for those who may know. */
@Dependent
class RoomPage {
    private final Texts texts = Texts.of(RoomPage.class);
    private final UsageOverview usage;
    private final InvoiceParts invoices;
    private final DocumentParts documents;
    private final CurrentCaller caller;
    private final KeepingParts keeping;

    @Inject
    RoomPage(
            UsageOverview usage,
            InvoiceParts invoices,
            DocumentParts documents,
            CurrentCaller caller,
            KeepingParts keeping) {
        this.usage = usage;
        this.invoices = invoices;
        this.documents = documents;
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

    /** Opens the month's figures to their clocks. */
    Opening opening(RoomSheet sheet, Explain explain) {
        return keeping.opening(sheet, explain);
    }

    /** @param again shows the room anew */
    List<Component> commercial(RoomSheet sheet, Runnable again) {
        var papers = section("documents");
        papers.add(documents.of(sheet, again));
        if (!caller.person().isOneOf(ADMIN, BILLING, CLIENT_MANAGER)) return List.of(papers);
        var bills = section("invoices");
        bills.add(invoices.of(sheet));
        var foreseen = section("forecast");
        invoices.forecast(sheet).ifPresentOrElse(foreseen::add, () -> foreseen.setVisible(false));
        return List.of(foreseen, bills, usage(sheet), papers);
    }

    /** The way to the contract's versions, for staff. */
    Component versions(RoomSheet sheet) {
        var path = "clients/" + sheet.client().key() + "/contract/"
                + sheet.contract().number() + "/versions";
        var link = new Anchor(path, texts.get("versions"));
        link.setVisible(caller.person().isOneOf(ADMIN, LEAD, BILLING));
        return link;
    }

    private Component usage(RoomSheet sheet) {
        var section = section("usage");
        var period = sheet.report().period();
        var tickets = usage.of(sheet.client().key(), sheet.contract().number(), period);
        var counted = tickets.stream().filter(UsageItem::isCounted).count();
        usage.packs(sheet.client().key(), sheet.contract().number())
                .forEach(packs -> section.add(new PackBalance(packs)));
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
