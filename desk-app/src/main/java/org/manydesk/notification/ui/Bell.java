package org.manydesk.notification.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.manydesk.notification.Inbox;
import org.manydesk.notification.NotificationNews;
import org.manydesk.scope.UserId;
import org.manydesk.signin.ui.UiCaller;
import org.manydesk.ui.Texts;

/** Rings when its reader is told something, counts what they have not read, and leads to it. */
public class Bell extends RouterLink {
    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 99;

    private final transient Texts texts = Texts.of(Bell.class);
    private final transient UserId person;
    private final transient Inbox inbox;
    private final transient NotificationNews news;
    private final transient UiCaller live;
    private final Span count = new Span();
    private @Nullable Registration subscription;

    public Bell(UserId person, Inbox inbox, NotificationNews news, UiCaller live) {
        this.person = person;
        this.inbox = inbox;
        this.news = news;
        this.live = live;
        addClassName("md-bell");
        count.addClassName("md-bell-count");
        setRoute(NotificationsView.class);
        add(VaadinIcon.BELL_O.create(), count);
    }

    private void ring() {
        var unread = inbox.countUnread();
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(unread));
        count.setVisible(unread > 0);
        var label = unread == 0 ? texts.get("bell.none") : texts.get("bell", unread);
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("title", label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ring();
        var ui = event.getUI();
        var told = news.subscribe(person, () -> live.update(ui, this::ring));
        var elsewhere = ui.addAfterNavigationListener(navigated -> ring());
        subscription = Registration.combine(told::end, elsewhere);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (subscription != null) subscription.remove();
    }
}
