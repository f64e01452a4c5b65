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
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.manydesk.availability.MonitoringHooks;
import org.manydesk.availability.ServiceBoard;
import org.manydesk.availability.ServiceSheet;
import org.manydesk.availability.ServiceWork;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Days;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** One service: how it was in a month, its outages and maintenance, what it is made of, and the year behind it. */
@Route("services/:key/:service")
@CdiComponent
@Allowed({ADMIN, LEAD, AGENT, CLIENT_MANAGER})
public class ServiceView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ServiceBoard board;
    private final transient ServiceDeeds deeds;
    private final transient MonitoringHooks hooks;
    private final transient Texts texts = Texts.of(ServiceView.class);
    private String title = "";

    @Inject
    ServiceView(ServiceBoard board, ServiceWork work, MonitoringHooks hooks, CurrentCaller caller) {
        this.board = board;
        this.hooks = hooks;
        this.deeds = new ServiceDeeds(work, caller.person(), this::again);
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var asked = event.getLocation().getQueryParameters().getSingleParameter("period");
        var sheet = board.sheet(
                parameters.get("key").orElseThrow(),
                parameters.get("service").orElseThrow(),
                asked.flatMap(ServiceView::month));
        title = sheet.name();
        removeAll();
        show(sheet);
    }

    private static Optional<YearMonth> month(String text) {
        return text.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private void show(ServiceSheet sheet) {
        add(header(sheet), new MonthReading(sheet.report()));
        add(section("outages", new OutageList(sheet, deeds.onOutages(sheet))));
        add(section("windows", help("windows.help"), new WindowList(sheet, deeds.onWindows(sheet))));
        if (!sheet.terms().parts().groups().isEmpty()) add(section("parts", new PartList(sheet)));
        add(section("trend", new TrendRow(sheet, address(sheet))));
        if (deeds.administers()) add(section("hooks", help("hooks.help"), new HookList(hooks, sheet)));
    }

    private PageHeader header(ServiceSheet sheet) {
        var client = sheet.client();
        var header = new PageHeader(sheet.name());
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        header.count(ServiceWords.standing(sheet.now()));
        if (deeds.administers()) header.act(months(sheet), terms(sheet), proposing(sheet), recording(sheet));
        else if (deeds.records()) header.act(months(sheet), proposing(sheet), recording(sheet));
        else header.act(months(sheet));
        return header;
    }

    private Button recording(ServiceSheet sheet) {
        var record = new Button(texts.get("outage.record"), VaadinIcon.PLUS.create(), click -> deeds.record(sheet));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return record;
    }

    private Anchor terms(ServiceSheet sheet) {
        return new Anchor(address(sheet) + "/terms", texts.get("terms"));
    }

    private Button proposing(ServiceSheet sheet) {
        return new Button(texts.get("window.propose"), click -> deeds.propose(sheet));
    }

    private Select<YearMonth> months(ServiceSheet sheet) {
        var all = new TreeSet<YearMonth>();
        sheet.trend().forEach(point -> all.add(point.month()));
        all.add(sheet.report().period());
        var choice = new Select<YearMonth>();
        choice.setAriaLabel(texts.get("month"));
        choice.setItems(all.descendingSet());
        choice.setItemLabelGenerator(Days::month);
        choice.setValue(sheet.report().period());
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        address(sheet),
                        QueryParameters.simple(
                                Map.of("period", change.getValue().toString()))));
        return choice;
    }

    private static String address(ServiceSheet sheet) {
        return "services/" + sheet.client().key() + "/" + sheet.key();
    }

    private Paragraph help(String key) {
        var help = new Paragraph(texts.get(key));
        help.addClassName("md-help");
        return help;
    }

    private Div section(String key, Component... content) {
        var section = new Div(new H2(texts.get(key)));
        section.addClassName("md-room-section");
        section.add(content);
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
