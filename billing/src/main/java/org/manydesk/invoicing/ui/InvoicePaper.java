package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.manydesk.document.DocumentLine;
import org.manydesk.document.Heading;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.Parties;
import org.manydesk.document.Vat;
import org.manydesk.money.ExchangeRate;
import org.manydesk.money.Money;
import org.manydesk.rating.Exemption;
import org.manydesk.ui.Amount;
import org.manydesk.ui.Choices;
import org.manydesk.ui.Days;
import org.manydesk.ui.Texts;

/** An invoice as it is, or will be, sent; its lines can be pointed at. */
class InvoicePaper extends Div {
    private final transient Texts texts = Texts.of(InvoicePaper.class);
    private final transient InvoiceDocument document;
    private final transient IntConsumer open;
    private final Map<Integer, NativeTableRow> rows = new LinkedHashMap<>();

    /** @param open is told the number of the line that is pointed at */
    InvoicePaper(InvoiceDocument document, IntConsumer open) {
        this.document = document;
        this.open = open;
        addClassName("md-paper");
        getStyle().set("--md-brand", document.parties().colour());
        add(head(), parties(), lines(), totals(), payment());
    }

    private Component head() {
        var heading = document.heading();
        var isStatement = heading.kind() instanceof Heading.Statement;
        var title = new H2(texts.get(isStatement ? "statement" : heading.isDraft() ? "paper.draft" : "paper.invoice"));
        var number = new Span(heading.number().orElse(texts.get(isStatement ? "paper.unbilled" : "paper.unnumbered")));
        number.addClassName("md-paper-number");
        var facts = new Div();
        facts.addClassName("md-paper-facts");
        fact(facts, heading.isDraft() ? "paper.drawnUp" : "paper.issued", Days.day(heading.issued()));
        document.payment().due().ifPresent(due -> fact(facts, "paper.due", Days.day(due)));
        var period = heading.period();
        fact(facts, "paper.period", texts.get("paper.days", Days.day(period.first()), Days.day(period.last())));
        fact(facts, "paper.contract", heading.reference());
        heading.order().ifPresent(order -> fact(facts, "paper.order", order));
        var head = new Div(new Div(title, number), facts);
        head.addClassName("md-paper-head");
        return head;
    }

    private void fact(Div facts, String key, String value) {
        var label = new Span(texts.get(key));
        label.addClassName("md-soft");
        facts.add(label, new Span(value));
    }

    private Component parties() {
        var both = new Div(
                party("paper.from", document.parties().seller()),
                party("paper.to", document.parties().buyer()));
        both.addClassName("md-paper-parties");
        return both;
    }

    private Component party(String key, Parties.Party party) {
        var label = new Div(texts.get(key));
        label.addClassName("md-soft");
        var name = new Div(party.billedName());
        name.addClassName("md-strong");
        var block = new Div(label, name);
        party.address().forEach(line -> block.add(new Div(line)));
        if (!party.country().isEmpty()) block.add(new Div(Choices.country(party.country())));
        if (!party.vatId().isEmpty()) block.add(new Div(texts.get("paper.vatId", party.vatId())));
        return block;
    }

    private Component lines() {
        var table = new NativeTable();
        table.addClassName("md-table");
        var head = new NativeTableRow(
                new NativeTableHeaderCell(texts.get("paper.item")),
                right(new NativeTableHeaderCell(texts.get("paper.quantity"))));
        if (isTaxedApart()) head.add(right(new NativeTableHeaderCell(texts.get("paper.vat"))));
        head.add(right(new NativeTableHeaderCell(texts.get("paper.amount"))));
        table.getHead().add(head);
        document.lines().forEach(line -> table.getBody().add(row(line)));
        return table;
    }

    private static <C extends Component & com.vaadin.flow.component.HasStyle> C right(C cell) {
        cell.addClassName("md-right");
        return cell;
    }

    private NativeTableRow row(DocumentLine line) {
        var name = new NativeButton(line.item().name(), click -> open.accept(line.number()));
        name.addClassName("md-paper-line");
        var item = new NativeTableCell(name);
        if (!line.item().note().isEmpty()) item.add(new Div(line.item().note()));
        var row = new NativeTableRow(item, right(new NativeTableCell(quantity(line))));
        if (isTaxedApart()) row.add(right(new NativeTableCell(taxed(line.vat()))));
        row.add(right(new NativeTableCell(text(line.net()))));
        row.getElement().addEventListener("click", click -> open.accept(line.number()));
        rows.put(line.number(), row);
        return row;
    }

    private String quantity(DocumentLine line) {
        var number = line.quantity().toString();
        return switch (line.unit()) {
            case PIECE -> number;
            case HOUR -> texts.get("paper.hours", number);
        };
    }

    private boolean isTaxedApart() {
        return document.totals().groups().size() > 1;
    }

    private String taxed(Vat vat) {
        return texts.get("paper.taxed." + vat.category(), vat.rate().toString());
    }

    private Component totals() {
        var sums = new Div();
        sums.addClassName("md-paper-totals");
        sums.add(sum(texts.get("paper.net"), document.totals().net()));
        document.totals().groups().forEach(group -> {
            var rate = group.vat().rate().toString();
            var reason = group.vat().exemption().map(Exemption::reason).orElse("");
            var words = texts.get("paper.vat." + group.vat().category(), rate, text(group.base()), reason);
            sums.add(sum(words, group.tax()));
        });
        var gross = sum(texts.get("paper.total"), document.totals().gross());
        gross.addClassName("md-strong");
        sums.add(gross);
        document.accountedVat().ifPresent(vat -> sums.add(sum(accounted(vat.rate()), vat.amount())));
        return sums;
    }

    private String accounted(ExchangeRate rate) {
        return texts.get("paper.accountedVat", rate.to(), rate.equation(), Days.day(rate.day()), rate.source());
    }

    private static Div sum(String words, Money amount) {
        var row = new Div(new Span(words), new Span(text(amount)));
        row.addClassName("md-sum-row");
        return row;
    }

    private Component payment() {
        var account = document.payment().account();
        var notes = document.heading().notes().stream().collect(Collectors.joining(" "));
        var pay = account.isEmpty() ? "" : texts.get("paper.pay", account);
        var said = new Paragraph((pay + " " + notes).strip());
        said.addClassName("md-soft");
        return said;
    }

    private static String text(Money money) {
        return Amount.text(money.amount(), money.currency().getCurrencyCode());
    }

    /** Marks the line that is open at the side. */
    void point(int line) {
        rows.forEach((number, row) -> row.setClassName("md-paper-open", number == line));
    }
}
