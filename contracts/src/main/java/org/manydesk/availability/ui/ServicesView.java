package org.manydesk.availability.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.availability.ServiceBoard;
import org.manydesk.availability.ServiceGlance;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** All services within reach: how each is now, and what the month so far left of its budget. */
@Route("services")
@Menu(title = "services", order = 15, icon = "vaadin:cluster")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, CLIENT_MANAGER})
public class ServicesView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ServiceBoard board;
    private final transient Texts texts = Texts.of(ServicesView.class);
    private final boolean administers;

    @Inject
    ServicesView(ServiceBoard board, CurrentCaller caller) {
        this.board = board;
        this.administers = caller.person().isOneOf(ADMIN);
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = board.all();
        removeAll();
        add(header(all));
        if (all.isEmpty()) add(nothingYet());
        else add(ServiceRows.ofAll(all));
    }

    private PageHeader header(List<ServiceGlance> all) {
        var header = new PageHeader(texts.get("services"));
        var troubled = all.stream().filter(service -> !service.now().isUp()).count();
        if (!all.isEmpty()) header.count(texts.get("count", all.size()), texts.get("count.troubled", troubled));
        if (administers) header.act(defining());
        return header;
    }

    private Button defining() {
        var define = new Button(texts.get("new"), VaadinIcon.PLUS.create(), click -> UI.getCurrent()
                .navigate("services/new"));
        define.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return define;
    }

    private Component nothingYet() {
        return administers
                ? new EmptyState(VaadinIcon.CLUSTER, texts.get("nothing"), texts.get("nothing.what"), defining())
                : new EmptyState(VaadinIcon.CLUSTER, texts.get("nothing"), texts.get("nothing.yours"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("services");
    }
}
