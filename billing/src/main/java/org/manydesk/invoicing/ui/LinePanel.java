package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.manydesk.invoicing.ChangedCharge;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.LineSheet;
import org.manydesk.invoicing.PricedBy;
import org.manydesk.rating.Price;
import org.manydesk.rating.UnitPlace;
import org.manydesk.rating.ui.Arithmetic;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** A line of an invoice, opened: how it adds up, and every ticket behind it with its place in the price list. */
class LinePanel extends Div {
    private final transient Texts texts = Texts.of(LinePanel.class);
    private final Currency currency;
    private final transient CreditShown credits;

    /**
     * @param statement behind the line, where the reader reaches it
     * @param credits shows why the line gives something back, and names what rests on a ticket
     */
    LinePanel(LineSheet line, Optional<InvoiceId> statement, CreditShown credits) {
        this.currency = line.net().currency();
        this.credits = credits;
        addClassName("md-stack-s");
        var head = new Div(
                new H3(texts.get("line.title", line.number(), line.name())),
                new Amount(line.net().amount(), code()));
        head.addClassName("md-sum-row");
        add(head);
        if (!line.note().isEmpty()) add(new Paragraph(line.note()));
        if (line.isOfMember()) add(ofMember(statement));
        else add(pricedBy(line.pricedBy()));
        add(new Arithmetic(line.tiers(), line.adjustments(), currency), rounding(line));
        if (line.credit().isPresent()) add(credits.of(line.credit().get()));
        else if (!line.isOfMember()) {
            if (!line.changes().isEmpty()) add(changed(line.changes()));
            add(tickets(line));
        }
    }

    private Component changed(List<ChangedCharge> changes) {
        var list = new Div();
        list.addClassName("md-stack-s");
        changes.stream().map(this::changed).forEach(list::add);
        return list;
    }

    private Component changed(ChangedCharge change) {
        var head = new Div(
                new Anchor("tickets/" + change.ticket(), change.ticket()),
                new Span(change.subject()),
                new Anchor("invoices/" + change.chargedOn(), texts.get("line.changed.on")));
        head.addClassName("md-in-line");
        var what = texts.get(change.counted() ? "line.changed.again" : "line.changed.back", change.why());
        var why = new Div(change.by()
                .map(by -> what + " " + texts.get("line.changed.by", by))
                .orElse(what));
        why.addClassName("md-soft");
        var block = new Div(head, why);
        block.addClassName("md-outage");
        return block;
    }

    private String code() {
        return currency.getCurrencyCode();
    }

    private Component ofMember(Optional<InvoiceId> statement) {
        var said = new Paragraph(texts.get("line.statement"));
        statement.ifPresent(
                id -> said.add(new Text(" "), new Anchor("invoices/" + id, texts.get("line.statement.open"))));
        return said;
    }

    /** The contract version, and the promises that were not kept. */
    private Component pricedBy(PricedBy by) {
        var said = new Paragraph(texts.get("line.pricedBy", by.contract(), by.version(), Days.day(by.from())));
        said.addClassName("md-soft");
        by.credited().ifPresent(month -> said.add(new Text(" " + texts.get("line.gives", Days.month(month)))));
        return said;
    }

    private Component rounding(LineSheet line) {
        var exact = line.exact().value().stripTrailingZeros();
        if (exact.compareTo(line.net().amount()) == 0) return new Span();
        var said = new Paragraph(texts.get("line.rounded", exact.toPlainString(), Sum.text(line.net())));
        said.addClassName("md-soft");
        return said;
    }

    private Component tickets(LineSheet line) {
        if (!line.work().isEmpty()) return new WorkList(line.work(), credits::named);
        if (line.tickets().isEmpty())
            return line.changes().isEmpty() ? new Paragraph(texts.get("line.noTickets")) : new Span();
        var grid = new Grid<LineSheet.Ticket>();
        grid.addComponentColumn(this::ticket).setHeader(texts.get("ticket")).setFlexGrow(4);
        grid.addComponentColumn(this::place).setHeader(texts.get("place")).setFlexGrow(3);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassNames("md-list", "md-line-tickets");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(line.tickets());
        var part = new Div(grid);
        if (line.isCutShort())
            part.add(new Paragraph(texts.get("line.more", line.tickets().size())));
        return part;
    }

    private Component ticket(LineSheet.Ticket ticket) {
        var head = new Div(new Anchor("tickets/" + ticket.ref(), ticket.ref()), new Span(ticket.subject()));
        head.addClassName("md-in-line");
        var why = new Span(ticket.why());
        why.addClassName("md-soft");
        var cell = new Div(head, why);
        cell.addClassName("md-two-lines");
        if (!ticket.sla().isEmpty()) cell.add(new SlaWords(ticket.sla(), credits::named));
        cell.setTitle(ticket.subject() + "\n" + ticket.why());
        return cell;
    }

    private Component place(LineSheet.Ticket ticket) {
        var words = ticket.place().map(place -> place(ticket, place)).orElse(texts.get("place.nth", ticket.position()));
        return new Span(words);
    }

    private String place(LineSheet.Ticket ticket, UnitPlace place) {
        var price = place.unitPrice().map(this::shown);
        if (place.tier().isPresent() && price.isPresent())
            return texts.get("place.tier", ticket.position(), place.tier().get(), price.get());
        return price.map(each -> texts.get("place.price", ticket.position(), each))
                .orElseGet(() -> texts.get("place.nth", ticket.position()));
    }

    private String shown(Price price) {
        if (price.isZero()) return texts.get("place.free");
        var decimals =
                Math.max(currency.getDefaultFractionDigits(), price.value().scale());
        return Amount.text(price.value().setScale(decimals), code());
    }
}
