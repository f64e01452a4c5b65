package org.manydesk.notification.ui;

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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.manydesk.notification.Inbox;
import org.manydesk.notification.NotificationNews;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ui.Deed;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What the reader was told, newest first. */
@Route("notifications")
@CdiComponent
@Allowed({Role.ADMIN, Role.LEAD, Role.AGENT, Role.BILLING, Role.CLIENT_MANAGER})
class NotificationsView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient Texts texts = Texts.of(NotificationsView.class);
    private final transient Inbox inbox;
    private final transient NotificationNews news;
    private final transient UiCaller live;
    private final transient UserId me;
    private final Role role;
    private final Tab unread = new Tab(texts.get("unread"));
    private final Tab all = new Tab(texts.get("all"));
    private final Tabs tabs = new Tabs(unread, all);
    private final Button readAll = new Button(texts.get("readAll"), VaadinIcon.CHECK.create());
    private final Div list = new Div();
    private final Button more = new Button(texts.get("more"));
    private @Nullable String next;
    private @Nullable Registration subscription;

    @Inject
    NotificationsView(Inbox inbox, NotificationNews news, UiCaller live, CurrentCaller caller) {
        this.inbox = inbox;
        this.news = news;
        this.live = live;
        this.me = caller.person().id();
        this.role = caller.person().role();
        addClassNames("md-page", "md-narrow");
        readAll.addClickListener(click -> inbox.readAll());
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL);
        tabs.addSelectedChangeListener(change -> show());
        list.addClassName("md-own-list");
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        more.addClickListener(click -> append());
        var header = new PageHeader(texts.get("title"));
        header.act(Deed.of(readAll));
        add(header, tabs, list, more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        next = null;
        append();
        readAll.setEnabled(!Deed.areNone() && inbox.countUnread() > 0);
        if (list.getComponentCount() == 0)
            list.add(new EmptyState(VaadinIcon.BELL_O, texts.get("empty.title"), texts.get("empty." + role)));
    }

    private void append() {
        var request = new PageRequest(PAGE, next);
        var page = tabs.getSelectedTab() == all ? inbox.page(request) : inbox.unread(request);
        page.items().forEach(note -> list.add(new NoteRow(note, inbox)));
        next = page.next();
        more.setVisible(next != null);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        subscription = news.subscribe(me, () -> live.update(ui, this::show))::end;
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) subscription.remove();
    }

    @Override
    public String getPageTitle() {
        return texts.get("title");
    }
}
