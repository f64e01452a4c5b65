package org.manydesk.invoicing.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.InvoiceGlance;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceStatus;
import org.manydesk.money.Money;
import org.manydesk.rest.Allowed;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.Address;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** The invoices that one may read, newest month first. The filters are in the address. */
@Route("invoices")
@Menu(title = "invoices", order = 40, icon = "vaadin:invoice")
@CdiComponent
@Allowed({BILLING, ADMIN, CLIENT_MANAGER})
public class InvoicesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient InvoiceDesk desk;
    private final transient Texts texts = Texts.of(InvoicesView.class);
    private final PageHeader header = new PageHeader(texts.get("invoices"));
    private final ComboBox<ClientName> client = new ComboBox<>(texts.get("client"));
    private final Select<InvoiceStatus> status = new Select<>();
    private final Grid<InvoiceGlance> grid = new Grid<>();
    private List<InvoiceGlance> all = List.of();
    private final OpenQueries queries = new OpenQueries();
    private transient Map<InvoiceId, Money> credited = Map.of();

    @Inject
    InvoicesView(InvoiceDesk desk) {
        this.desk = desk;
        addClassName("md-page");
        add(header, queries, filters(), list());
    }

    private Component filters() {
        client.setItemLabelGenerator(ClientName::label);
        client.setPlaceholder(texts.get("client.all"));
        client.setClearButtonVisible(true);
        status.setLabel(texts.get("status"));
        status.setItems(InvoiceStatus.values());
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(texts.get("status.all"));
        status.setItemLabelGenerator(value -> value == null ? texts.get("status.all") : texts.of(value));
        client.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        status.addValueChangeListener(change -> filterChanged(change.isFromClient()));
        var bar = new Div(client, status);
        bar.addClassName("md-filters");
        return bar;
    }

    private Component list() {
        columns();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("invoices/" + click.getItem().id()));
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.INVOICE, texts.get("nothing"), texts.get("nothing.what")));
        return grid;
    }

    private void columns() {
        grid.addComponentColumn(this::number).setHeader(texts.get("number")).setFlexGrow(2);
        var whose = grid.addComponentColumn(InvoicesView::client)
                .setHeader(texts.get("client"))
                .setFlexGrow(2);
        var month = grid.addColumn(invoice -> Days.month(invoice.period()))
                .setHeader(texts.get("period"))
                .setFlexGrow(2)
                .setComparator(Comparator.comparing(InvoiceGlance::period));
        grid.addComponentColumn(invoice -> new InvoiceBadge(invoice.status()))
                .setHeader(texts.get("status"))
                .setFlexGrow(2);
        var issued = grid.addColumn(invoice -> invoice.issuedOn().map(Days::day).orElse("–"))
                .setHeader(texts.get("issued"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::gross)
                .setHeader(texts.get("gross"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(2);
        WideColumns.of(grid, whose, month, issued);
    }

    private Component number(InvoiceGlance invoice) {
        var link = new Anchor(
                "invoices/" + invoice.id(),
                invoice.number().orElse(texts.get(invoice.isStatement() ? "statement" : "unnumbered")));
        link.addClassName("md-quiet-link");
        var whose = new Div(client(invoice), new Text(" " + Days.month(invoice.period())));
        whose.addClassName("md-where-narrow");
        var cell = new Div(link, whose);
        cell.addClassName("md-two-lines");
        return cell;
    }

    private Component gross(InvoiceGlance invoice) {
        var cell = new Div(new Span(Sum.text(invoice.gross())));
        cell.addClassName("md-two-lines");
        Optional.ofNullable(credited.get(invoice.id())).ifPresent(back -> {
            var taken = new Span(texts.get("gross.credited", Sum.text(back)));
            taken.addClassName("md-soft");
            cell.add(taken);
        });
        return cell;
    }

    private static Component client(InvoiceGlance invoice) {
        var of = invoice.client();
        return new ClientBadge(of.key(), of.name(), of.colour());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = desk.list(Optional.empty());
        credited = desk.credited();
        queries.show(desk.openQueries());
        var clients = all.stream()
                .map(InvoiceGlance::client)
                .distinct()
                .sorted(Comparator.comparing(ClientName::name))
                .toList();
        client.setItems(clients);
        client.setVisible(clients.size() > 1);
        var asked = event.getLocation().getQueryParameters();
        client.setValue(asked.getSingleParameter("client")
                .flatMap(key -> clients.stream()
                        .filter(found -> found.key().equals(key))
                        .findFirst())
                .orElse(null));
        status.setValue(asked.getSingleParameter("status")
                .flatMap(InvoicesView::statusNamed)
                .orElse(null));
        show();
    }

    private static Optional<InvoiceStatus> statusNamed(String name) {
        return Arrays.stream(InvoiceStatus.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private void filterChanged(boolean byPerson) {
        if (!byPerson) return;
        show();
        Map<String, String> asked = new TreeMap<>();
        Optional.ofNullable(client.getValue()).ifPresent(found -> asked.put("client", found.key()));
        Optional.ofNullable(status.getValue()).ifPresent(found -> asked.put("status", found.name()));
        Address.keep("invoices", asked);
    }

    private void show() {
        var shown = all.stream()
                .filter(invoice ->
                        client.getValue() == null || client.getValue().equals(invoice.client()))
                .filter(invoice -> status.getValue() == null || status.getValue() == invoice.status())
                .toList();
        var drafts =
                shown.stream().filter(invoice -> !invoice.status().isIssued()).count();
        if (drafts > 0) header.count(texts.get("count.invoices", shown.size()), texts.get("count.drafts", drafts));
        else header.count(texts.get("count.invoices", shown.size()));
        grid.setItems(shown);
    }

    @Override
    public String getPageTitle() {
        return texts.get("invoices");
    }
}
