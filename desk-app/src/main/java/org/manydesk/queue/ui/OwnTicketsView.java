package org.manydesk.queue.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.manydesk.queue.Queue;
import org.manydesk.queue.QueueOrder;
import org.manydesk.queue.QueueQuery;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Role;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ticket.TicketNews;
import org.manydesk.ticket.ui.NewTicketDialogs;
import org.manydesk.ui.Deed;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.FirstPage;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What people of a client asked for: a requester's own tickets, all of the client's for its manager. */
@Route("my-tickets")
@CdiComponent
@Allowed({Role.CLIENT_MANAGER, Role.REQUESTER})
@FirstPage(Role.REQUESTER)
@Menu(title = "menu.own", icon = "vaadin:comments-o", order = 12)
class OwnTicketsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Texts texts = Texts.of(OwnTicketsView.class);
    private final transient Queue queue;
    private final transient TicketNews news;
    private final transient UiCaller caller;
    private final PageHeader header = new PageHeader(texts.get("own.title"));
    private final Tab open = new Tab(texts.get("own.open"));
    private final Tab done = new Tab(texts.get("own.done"));
    private final Tabs states = new Tabs(open, done);
    private final TextField search = new TextField();
    private final Div list = new Div();
    private @Nullable Registration subscription;

    @Inject
    OwnTicketsView(Queue queue, TicketNews news, UiCaller caller, NewTicketDialogs tickets) {
        this.queue = queue;
        this.news = news;
        this.caller = caller;
        addClassName("md-page");
        var raise = new Button(texts.get("own.raise"), VaadinIcon.PLUS.create(), click -> tickets.open());
        raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        header.act(Deed.of(raise));
        list.addClassName("md-own-list");
        add(header, filters(), list);
    }

    private Div filters() {
        states.addThemeVariants(TabsVariant.LUMO_SMALL);
        states.addSelectedChangeListener(change -> show());
        search.addClassName("md-search");
        search.setPlaceholder(texts.get("filter.text"));
        search.setAriaLabel(texts.get("filter.text"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        var filters = new Div(states, search);
        filters.addClassName("md-filters");
        return filters;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var rows = queue.page(query(), new PageRequest(MOST, null)).items();
        header.count(texts.get("count.open", queue.count(QueueQuery.work())));
        list.removeAll();
        rows.forEach(row -> list.add(new OwnTicketRow(row)));
        if (rows.isEmpty()) list.add(empty());
    }

    private QueueQuery query() {
        var wanted = isDone() ? QueueQuery.over() : QueueQuery.work();
        var words = search.getValue().isBlank() ? null : search.getValue();
        return wanted.containing(words).by(QueueOrder.UPDATED);
    }

    private boolean isDone() {
        return states.getSelectedTab() == done;
    }

    private EmptyState empty() {
        var key = search.getValue().isBlank() ? (isDone() ? "own.empty.done" : "own.empty") : "empty.narrow";
        return new EmptyState(VaadinIcon.COMMENTS_O, texts.get(key + ".title"), texts.get(key + ".sentence"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        subscription = news.subscribe(changes -> caller.update(ui, this::show))::end;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) subscription.remove();
    }

    @Override
    public String getPageTitle() {
        return texts.get("own.title");
    }
}
