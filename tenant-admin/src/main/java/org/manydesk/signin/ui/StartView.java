package org.manydesk.signin.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.Texts;

/** Leads everyone to the page where their work begins; says so to those for whom there is none. */
@Route("")
@CdiComponent
@Allowed({
    Role.OPERATOR,
    Role.ADMIN,
    Role.LEAD,
    Role.AGENT,
    Role.BILLING,
    Role.CLIENT_MANAGER,
    Role.REQUESTER,
    Role.MAIL_GATEWAY
})
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient FirstPages pages;
    private final transient CurrentCaller caller;
    private final transient Texts texts = Texts.of(StartView.class);

    @Inject
    StartView(FirstPages pages, CurrentCaller caller) {
        this.pages = pages;
        this.caller = caller;
        add(new EmptyState(VaadinIcon.PLUG, texts.get("nothing.title"), texts.get("nothing.sentence")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        pages.of(caller.person()).ifPresent(event::forwardTo);
    }

    @Override
    public String getPageTitle() {
        return texts.get("nothing.title");
    }
}
