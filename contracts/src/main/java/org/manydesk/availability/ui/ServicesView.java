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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.manydesk.availability.AvailabilityReport;
import org.manydesk.availability.ServiceBoard;
import org.manydesk.availability.ServiceGlance;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.ClientBadge;
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
        else add(list(all));
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

    private Component list(List<ServiceGlance> all) {
        var list = new Div();
        list.addClassName("md-services");
        all.forEach(service -> list.add(row(service)));
        return list;
    }

    private Component row(ServiceGlance service) {
        var client = service.client();
        var name = new Anchor("services/" + client.key() + "/" + service.key(), service.name());
        name.addClassName("md-quiet-link");
        var what = new Div(new ClientBadge(client.key(), client.name(), client.colour()), name);
        what.addClassName("md-in-line");
        var row = new Div(what, ServiceWords.standing(service.now()));
        row.addClassName("md-service-row");
        service.report()
                .ifPresentOrElse(
                        report -> row.add(figure(report), ServiceWords.budget(report)),
                        () -> row.add(new Span(texts.get("notYet"))));
        return row;
    }

    private Component figure(AvailabilityReport report) {
        var share = new Span(ServiceWords.percentage(report));
        share.addClassName("md-number");
        var target = new Span(texts.get("soFar.target", report.target()));
        target.addClassName("md-soft");
        var figure = new Div(share, target);
        figure.addClassName("md-service-figure");
        return figure;
    }

    @Override
    public String getPageTitle() {
        return texts.get("services");
    }
}
