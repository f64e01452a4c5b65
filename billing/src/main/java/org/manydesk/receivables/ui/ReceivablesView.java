package org.manydesk.receivables.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.receivables.Ageing;
import org.manydesk.receivables.OpenItem;
import org.manydesk.receivables.ReceivablesDesk;
import org.manydesk.receivables.ReminderCopies;
import org.manydesk.receivables.Reminding;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.PageRequest;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.ui.WideColumns;

/** What clients still owe: by age, and invoice by invoice, each with its next reminder. */
@Route("receivables")
@Menu(title = "receivables", order = 42, icon = "vaadin:wallet")
@CdiComponent
@Allowed({BILLING, ADMIN})
public class ReceivablesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int AT_ONCE = 100;

    private final transient ReceivablesDesk desk;
    private final transient Reminding reminding;
    private final transient Texts texts = Texts.of(ReceivablesView.class);
    private final PageHeader header = new PageHeader(texts.get("receivables"));
    private final Div ages = new Div();
    private final Grid<OpenItem> grid = new Grid<>();
    private final Button more = new Button(texts.get("more"), click -> showMore());
    private final List<OpenItem> shown = new ArrayList<>();
    private final transient OpenItemCells cells;
    private final LocalDate today;
    private final Button settings;
    private @Nullable String client;
    private long overdue;

    @Inject
    ReceivablesView(ReceivablesDesk desk, Reminding reminding, ReminderCopies copies, ReminderSettings settings) {
        this.desk = desk;
        this.reminding = reminding;
        this.today = desk.today();
        this.cells = new OpenItemCells(copies, today, this::remind);
        this.settings = settings.button(this::show);
        addClassName("md-page");
        add(header, ages, list(), more);
    }

    private Component list() {
        grid.addComponentColumn(cells::invoice).setHeader(texts.get("invoice")).setFlexGrow(3);
        var since = grid.addComponentColumn(cells::since)
                .setHeader(texts.get("since"))
                .setFlexGrow(2);
        grid.addComponentColumn(cells::open)
                .setHeader(texts.get("open"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(2);
        var sent = grid.addComponentColumn(cells::reminders)
                .setHeader(texts.get("reminders"))
                .setFlexGrow(3);
        var next = grid.addComponentColumn(cells::next).setFlexGrow(2).setTextAlign(ColumnTextAlign.END);
        WideColumns.of(grid, since, sent, next);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("invoices/" + click.getItem().id()));
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.WALLET, texts.get("nothing"), texts.get("nothing.what")));
        return grid;
    }

    private void remind(OpenItem item) {
        var reminder = reminding.remind(item.id());
        show();
        Notice.done(texts.get("reminded." + reminder.step(), item.number()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        client = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("client")
                .orElse(null);
        show();
    }

    private void show() {
        var ageing = desk.ageing();
        ages.removeAll();
        ages.setVisible(!ageing.isEmpty());
        ages.add(new AgeingTable(ageing));
        overdue = ageing.stream().filter(Ageing::isOverdue).count();
        shown.clear();
        showMore();
        if (client == null) header.act(settings);
        else header.act(new Anchor("receivables", texts.get("all")), settings);
    }

    private void showMore() {
        var cursor = shown.isEmpty() ? null : ReceivablesDesk.cursor(shown.getLast());
        var page = desk.items(Optional.ofNullable(client), new PageRequest(AT_ONCE, cursor));
        shown.addAll(page.subList(0, Math.min(AT_ONCE, page.size())));
        more.setVisible(page.size() > AT_ONCE);
        grid.setItems(shown);
        var toRemind = shown.stream().filter(item -> item.isToBeReminded(today)).count();
        header.count(texts.get("count.overdue", overdue), texts.get("count.remind", toRemind));
    }

    @Override
    public String getPageTitle() {
        return texts.get("receivables");
    }
}
