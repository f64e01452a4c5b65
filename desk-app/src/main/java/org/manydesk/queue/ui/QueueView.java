package org.manydesk.queue.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.queue.QueueChoices;
import org.manydesk.queue.QueueQuery;
import org.manydesk.queue.QueueRow;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.Role;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ticket.TicketChanged;
import org.manydesk.ticket.TicketNews;
import org.manydesk.timeline.TicketId;
import org.manydesk.ui.FirstPage;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;
import org.manydesk.ui.ViewerZone;

/** What breaches first, of all clients that one serves. Rows change in place; what comes in waits until one asks for it. */
@Route("queue")
@CdiComponent
@Allowed({Role.ADMIN, Role.LEAD, Role.AGENT})
@FirstPage({Role.ADMIN, Role.LEAD, Role.AGENT})
@Menu(title = "menu.queue", icon = "vaadin:inbox", order = 10)
class QueueView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(QueueView.class);
    private final transient TicketNews news;
    private final transient UiCaller caller;
    private final transient QueueLook look;
    private final PageHeader header = new PageHeader(texts.get("title"));
    private final QueueGrid grid = new QueueGrid();
    private final QueueFilters filters;
    private final Button arrivals = new Button();
    private final QueueEmpty empty = new QueueEmpty();
    private final QueueSelection selection;
    private final Set<TicketId> waiting = new HashSet<>();
    private final List<Registration> open = new ArrayList<>();

    @Inject
    QueueView(QueueLook look, QueueChoices choices, TicketNews news, UiCaller caller, QueueDeeds deeds) {
        this.look = look;
        this.news = news;
        this.caller = caller;
        this.filters = new QueueFilters(choices, this::go);
        this.selection = new QueueSelection(deeds, () -> look(look.query()), grid::deselectAll);
        addClassNames("md-page", "md-full");
        grid.setDataProvider(look.provider());
        grid.addSelectionListener(selected -> selection.show(selected.getAllSelectedItems()));
        prepareHeader(deeds);
        add(header, filters, arrivals, grid, empty, selection);
    }

    private void prepareHeader(QueueDeeds deeds) {
        arrivals.addClassName("md-arrivals");
        arrivals.addThemeVariants(ButtonVariant.LUMO_SMALL);
        arrivals.addClickListener(click -> look(look.query()));
        var keys = new Button(VaadinIcon.KEYBOARD_O.create(), click -> new KeysDialog().open());
        keys.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        keys.addClassName("md-keys");
        keys.setTooltipText(texts.get("keys"));
        keys.setAriaLabel(texts.get("keys"));
        var add = new Button(texts.get("newTicket"), VaadinIcon.PLUS.create(), click -> deeds.raise());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.act(keys, add);
    }

    /** By the key for it, of the row that has the focus. */
    @ClientCallable
    private void take(String ref) {
        selection.take(ref);
    }

    private void go(QueueAddress address) {
        UI.getCurrent().navigate(QueueView.class, address.parameters());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = QueueAddress.of(event.getLocation().getQueryParameters()).within(filters.clients());
        filters.show(address);
        empty.explain(address.isNarrow());
        look(address.query());
    }

    private void look(QueueQuery query) {
        look.look(query);
        waiting.clear();
        grid.showAnew();
        showArrivals();
        count();
    }

    private void showArrivals() {
        arrivals.setVisible(!waiting.isEmpty());
        arrivals.setText(texts.get("arrivals", waiting.size()));
        grid.setVisible(look.size() > 0);
        empty.setVisible(look.size() == 0);
    }

    private void count() {
        var counts = look.counts(ViewerZone.of(UI.getCurrent()));
        List<String> figures = new ArrayList<>();
        figures.add(texts.get("count.breaching", counts.breaching()));
        figures.add(texts.get("count.open", counts.open()));
        if (look.query().assignee() == null) figures.add(texts.get("count.unassigned", counts.unassigned()));
        header.count(figures.toArray(String[]::new));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        var page = ui.getPage();
        var subscription = news.subscribe(changes -> caller.update(ui, () -> hear(changes)));
        open.add(subscription::end);
        open.add(page.addBrowserWindowResizeListener(size -> grid.fit(size.getWidth())));
        page.retrieveExtendedClientDetails(details -> {
            grid.fit(details.getWindowInnerWidth());
            count();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        open.forEach(Registration::remove);
        open.clear();
    }

    /** Rows that are shown change in their places; what came in waits to be asked for. */
    private void hear(Set<TicketChanged> changes) {
        var ids = changes.stream().map(TicketChanged::ticket).collect(Collectors.toSet());
        var wanted = look.wanted(ids);
        grid.change(wanted.stream().filter(row -> look.shows(row.id())).toList());
        wanted.stream().filter(look::misses).map(QueueRow::id).forEach(waiting::add);
        wanted.stream().map(QueueRow::id).forEach(ids::remove);
        leave(ids);
        showArrivals();
        count();
    }

    private void leave(Set<TicketId> ids) {
        waiting.removeAll(ids);
        var shown = ids.stream().filter(look::shows).collect(Collectors.toSet());
        var known = look.seenAnywhere(shown);
        if (known.size() < shown.size()) look(look.query());
        else grid.fade(known);
    }

    @Override
    public String getPageTitle() {
        return texts.get("title");
    }
}
