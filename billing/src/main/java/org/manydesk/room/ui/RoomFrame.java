package org.manydesk.room.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manydesk.contract.ContractStanding;
import org.manydesk.invoicing.ui.MonthChoice;
import org.manydesk.room.ContractRoom;
import org.manydesk.room.Explaining;
import org.manydesk.room.RoomSheet;
import org.manydesk.tenant.ClientName;
import org.manydesk.timekeeping.ui.WhyDialog;
import org.manydesk.timeline.TicketId;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.EmptyState;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** What both contract rooms have: the contract and the month that are shown, in the address. */
abstract class RoomFrame extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ContractRoom room;
    private final transient Explaining explaining;
    private final transient RoomPage page;
    private final transient ServiceParts services;
    private final transient Texts texts = Texts.of(RoomFrame.class);
    private String title = "";

    RoomFrame(ContractRoom room, Explaining explaining, RoomPage page, ServiceParts services) {
        this.room = room;
        this.explaining = explaining;
        this.page = page;
        this.services = services;
        addClassName("md-page");
    }

    /** Whose room it is. */
    abstract String client(BeforeEnterEvent event);

    /** Which contract the address names, if any. */
    abstract Optional<String> number(BeforeEnterEvent event);

    /** The address of this page for a contract. */
    abstract String path(String client, String number);

    Explaining explaining() {
        return explaining;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var client = room.client(client(event));
        var asked = event.getLocation().getQueryParameters().getSingleParameter("period");
        title = texts.get("room.of", client.name());
        removeAll();
        room.visit(client.key(), number(event), asked.flatMap(MonthChoice::read))
                .ifPresentOrElse(this::show, () -> showNothing(client));
    }

    private void showNothing(ClientName client) {
        add(header(client), new EmptyState(VaadinIcon.FILE_TEXT_O, texts.get("none"), texts.get("none.what")));
    }

    private static PageHeader header(ClientName client) {
        var header = new PageHeader(client.name());
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        return header;
    }

    private void show(RoomSheet sheet) {
        var header = header(sheet.client());
        header.count(RoomContent.standing(sheet));
        header.act(page.versions(sheet), contracts(sheet), months(sheet));
        Explain explain = (ticket, ref) -> explain(sheet, ticket, ref);
        var address = path(sheet.client().key(), sheet.contract().number());
        add(
                header,
                new RoomContent(
                        sheet,
                        page.opening(sheet, explain),
                        explain,
                        Stream.concat(page.keeping(sheet, address, this::again).stream(), services.of(sheet).stream())
                                .toList(),
                        page.commercial(sheet, this::again)));
    }

    private void again() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private Select<String> contracts(RoomSheet sheet) {
        var choice = new Select<String>();
        choice.setItems(sheet.contracts().stream().map(ContractStanding::number).toList());
        choice.setValue(sheet.contract().number());
        choice.setAriaLabel(texts.get("contract"));
        choice.setVisible(sheet.contracts().size() > 1);
        choice.addValueChangeListener(
                change -> UI.getCurrent().navigate(path(sheet.client().key(), change.getValue())));
        return choice;
    }

    private MonthChoice months(RoomSheet sheet) {
        var choice = new MonthChoice("", YearMonth.from(sheet.today()));
        choice.setAriaLabel(texts.get("month"));
        choice.choose(Optional.of(sheet.report().period()), YearMonth.from(sheet.today()));
        choice.addValueChangeListener(change -> go(sheet, change.getValue()));
        return choice;
    }

    private void go(RoomSheet sheet, YearMonth month) {
        Map<String, String> asked = new TreeMap<>(Map.of("period", month.toString()));
        var path = path(sheet.client().key(), sheet.contract().number());
        UI.getCurrent().navigate(path, QueryParameters.simple(asked));
    }

    private void explain(RoomSheet sheet, TicketId ticket, String ref) {
        var client = sheet.client().key();
        var language = Texts.readers();
        var report = explaining.explain(client, ticket, language);
        new WhyDialog(ref, report, () -> explaining.paper(client, ticket, language)).open();
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
