package org.manydesk.invoicing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.invoicing.ContractMonth;
import org.manydesk.invoicing.InvoiceGlance;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** The contracts of a month: what counts, what it comes to, and where its invoice stands. */
class MonthTable extends Grid<ContractMonth> {
    private final transient Texts texts = Texts.of(MonthTable.class);
    private final transient Consumer<ContractMonth> open;
    private final transient Consumer<ContractMonth> draft;

    /**
     * @param open shows the tickets of a contract's month, counted or not
     * @param draft makes the invoice of one
     */
    MonthTable(List<ContractMonth> months, Consumer<ContractMonth> open, Consumer<ContractMonth> draft) {
        this.open = open;
        this.draft = draft;
        addComponentColumn(this::client).setHeader(texts.get("client")).setFlexGrow(6);
        var counts =
                addComponentColumn(this::counts).setHeader(texts.get("counted")).setFlexGrow(3);
        WideColumns.of(this, counts);
        addColumn(this::net)
                .setHeader(texts.get("net"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(2);
        addComponentColumn(this::standing).setHeader(texts.get("invoice")).setFlexGrow(3);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addClassName("md-list");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        setItems(months);
    }

    private Component client(ContractMonth month) {
        var client = month.client();
        var room = new Anchor("clients/" + client.key() + "/contract/" + month.number(), client.name());
        room.addClassName("md-quiet-link");
        var number = new Span(month.number());
        number.addClassName("md-soft");
        var counts = counts(month);
        counts.addClassName("md-where-narrow");
        return inLine(new ClientBadge(client.key(), client.name(), client.colour()), room, number, counts);
    }

    private static Div inLine(Component... parts) {
        var cell = new Div(parts);
        cell.addClassName("md-in-line");
        return cell;
    }

    private Button counts(ContractMonth month) {
        var counts = new Button(texts.get("counts", month.counted(), month.notCounted()), click -> open.accept(month));
        counts.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        return counts;
    }

    private String net(ContractMonth month) {
        return month.net().map(Sum::text).orElse("–");
    }

    private Component standing(ContractMonth month) {
        if (month.invoice().isPresent()) return invoice(month.invoice().get());
        if (month.net().isEmpty()) return soft("noPrices");
        return month.isOver() ? drafting(month) : soft("running");
    }

    private Span soft(String key) {
        var said = new Span(texts.get(key));
        said.addClassName("md-soft");
        return said;
    }

    private Component invoice(InvoiceGlance invoice) {
        var link = new Anchor("invoices/" + invoice.id(), invoice.number().orElse(texts.get("open")));
        return inLine(new InvoiceBadge(invoice.status()), link);
    }

    private Button drafting(ContractMonth month) {
        var make = new Button(texts.get("draft"), click -> draft.accept(month));
        make.addThemeVariants(ButtonVariant.LUMO_SMALL);
        make.setDisableOnClick(true);
        return make;
    }
}
