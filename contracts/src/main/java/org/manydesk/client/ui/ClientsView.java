package org.manydesk.client.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.client.ClientGlance;
import org.manydesk.client.ClientOverview;
import org.manydesk.contract.ContractStanding;
import org.manydesk.contract.ui.ContractBadge;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Right;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FirstPage;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;
import org.manydesk.ui.WideColumns;

/** All clients: whose contract is in force, who has people, how much is open. */
@Route("clients")
@Menu(title = "clients", order = 20, icon = "vaadin:building")
@CdiComponent
@Allowed({ADMIN, LEAD, BILLING})
@FirstPage(beforeFirstClient = ADMIN)
@Needs(
        read = {Right.CLIENT_READ, Right.CONTRACT_READ},
        change = {})
public class ClientsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private static final int ROWS_AT_ONCE = 50;

    private final transient ClientOverview overview;
    private final transient Texts texts = Texts.of(ClientsView.class);
    private final TextField search = new TextField();
    private final Grid<ClientGlance> grid = new Grid<>();
    private final boolean administers;
    private final LocalDate today;
    private List<ClientGlance> all = List.of();

    @Inject
    ClientsView(ClientOverview overview, CurrentCaller caller, Clock clock) {
        this.overview = overview;
        this.today = LocalDate.now(clock);
        this.administers = caller.person().isOneOf(ADMIN);
        addClassName("md-page");
        prepareSearch();
        fillGrid();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        all = overview.clients();
        removeAll();
        add(header());
        if (all.isEmpty()) add(nobodyYet());
        else add(filters(), grid);
        show();
    }

    private PageHeader header() {
        var header = new PageHeader(texts.get("clients"));
        var open = all.stream().mapToLong(ClientGlance::openTickets).sum();
        var without = all.stream().filter(client -> client.contract().isEmpty()).count();
        var undecided =
                all.stream().filter(client -> toBeDecided(client).isPresent()).count();
        header.count(
                texts.get("count.clients", all.size()),
                texts.get("count.open", open),
                texts.get("count.without", without),
                texts.get("count.notice", undecided));
        if (administers) header.act(takingOn());
        return header;
    }

    private Button takingOn() {
        var take = new Button(texts.get("new"), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                .navigate("clients/new"));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return take;
    }

    private Component nobodyYet() {
        return administers
                ? new EmptyState(VaadinIcon.BUILDING, texts.get("none"), texts.get("none.what"), takingOn())
                : new EmptyState(VaadinIcon.BUILDING, texts.get("none.yours"), texts.get("none.yours.what"));
    }

    private Component filters() {
        var bar = new Div(search);
        bar.addClassName("md-filters");
        grid.setAllRowsVisible(all.size() <= ROWS_AT_ONCE);
        return bar;
    }

    private void prepareSearch() {
        search.setPlaceholder(texts.get("search"));
        search.setAriaLabel(texts.get("search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
    }

    private void fillGrid() {
        grid.addComponentColumn(this::client)
                .setHeader(texts.get("client"))
                .setFlexGrow(4)
                .setComparator(Comparator.comparing(glance -> glance.client().name()));
        grid.addComponentColumn(this::contract).setHeader(texts.get("contract")).setFlexGrow(3);
        var people = number(grid.addColumn(ClientGlance::people), "people", Comparator.comparing(ClientGlance::people));
        var open = number(
                grid.addColumn(ClientGlance::openTickets), "open", Comparator.comparing(ClientGlance::openTickets));
        var since = grid.addComponentColumn(glance -> TimeText.day(glance.createdAt()))
                .setHeader(texts.get("since"))
                .setFlexGrow(1)
                .setComparator(Comparator.comparing(ClientGlance::createdAt));
        WideColumns.of(grid, people, open, since);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("md-list");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> UI.getCurrent().navigate(pageOf(click.getItem())));
        grid.setEmptyStateComponent(new EmptyState(VaadinIcon.SEARCH, texts.get("nothing"), texts.get("nothing.what")));
    }

    private Grid.Column<ClientGlance> number(
            Grid.Column<ClientGlance> column, String key, Comparator<ClientGlance> order) {
        return column.setHeader(texts.get(key))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1)
                .setComparator(order);
    }

    private Component client(ClientGlance glance) {
        var client = glance.client();
        var name = new Anchor(pageOf(glance), client.name());
        name.addClassName("md-quiet-link");
        var cell = new Div(new ClientBadge(client.key(), client.name(), client.colour()), name);
        cell.addClassName("md-in-line");
        if (glance.suspended()) cell.add(new StatusBadge(Tone.PAUSED, texts.get("suspended")));
        return cell;
    }

    private String pageOf(ClientGlance glance) {
        var page = "clients/" + glance.client().key();
        return administers ? page : page + "/contract";
    }

    private Component contract(ClientGlance glance) {
        if (glance.contract().isEmpty()) return new StatusBadge(Tone.WARN, texts.get("contract.none"));
        var contract = glance.contract().get();
        var number = new Span(contract.number());
        number.addClassName("md-soft");
        var cell = new Div(new ContractBadge(contract.state()), number);
        cell.addClassName("md-in-line");
        toBeDecided(glance).ifPresent(day -> cell.add(notice(day)));
        return cell;
    }

    /** The last day for notice, where it is near or over. */
    private Optional<LocalDate> toBeDecided(ClientGlance glance) {
        return glance.contract()
                .filter(contract -> contract.isToBeDecided(today))
                .flatMap(ContractStanding::noticeBy);
    }

    private StatusBadge notice(LocalDate day) {
        var key = day.isBefore(today) ? "notice.over" : "notice.by";
        return new StatusBadge(Tone.WARN, texts.get(key, Days.day(day)));
    }

    private void show() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        grid.setItems(all.stream()
                .filter(glance ->
                        glance.client().label().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    @Override
    public String getPageTitle() {
        return texts.get("clients");
    }
}
