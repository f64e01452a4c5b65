package org.manydesk.client.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.client.ClientOverview;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Validation;
import org.manydesk.sight.ui.SightSection;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientSheet;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** One client: what is kept of it, its people and who may see it, how they sign in, its contracts, limits and brand. */
@Route("clients/:key/:tab?(people|access|signin|contracts|limits|brand)")
@CdiComponent
@Allowed(ADMIN)
public class ClientView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ClientDirectory directory;
    private final transient ClientOverview overview;
    private final transient ClientSections sections;
    private final transient SightSection sight;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(ClientView.class);
    private ClientSection section = ClientSection.OVERVIEW;
    private String title = "";

    @Inject
    ClientView(
            ClientDirectory directory,
            ClientOverview overview,
            ClientSections sections,
            SightSection sight,
            Validation validation) {
        this.directory = directory;
        this.overview = overview;
        this.sections = sections;
        this.sight = sight;
        this.validation = validation;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        section = ClientSection.of(parameters.get("tab"));
        show(directory.sheet(parameters.get("key").orElseThrow()));
    }

    private void show(ClientSheet sheet) {
        title = sheet.client().name();
        removeAll();
        add(header(sheet));
        if (sheet.suspended()) add(suspension());
        add(tabs(sheet.client().key()), content(sheet));
    }

    private Component header(ClientSheet sheet) {
        var client = sheet.client();
        var header = new PageHeader(client.name());
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        var room = new Anchor("clients/" + client.key() + "/contract", texts.get("room"));
        var live = new Anchor("clients/" + client.key() + "/go-live", texts.get("live"));
        var forms = new Anchor("clients/" + client.key() + "/forms", texts.get("forms"));
        var knowledge = new Anchor("clients/" + client.key() + "/knowledge", texts.get("knowledge"));
        var maturity = new Anchor("clients/" + client.key() + "/maturity", texts.get("maturity"));
        header.act(knowledge, forms, maturity, live, room, sheet.suspended() ? resuming(sheet) : suspending(sheet));
        return header;
    }

    private Component suspension() {
        var said = new Div(
                new StatusBadge(Tone.PAUSED, texts.get("suspended")), new Paragraph(texts.get("suspended.now")));
        said.addClassNames("md-standing", Tone.PAUSED.style());
        return said;
    }

    private Tabs tabs(String key) {
        var tabs = new Tabs();
        for (var each : ClientSection.values()) {
            var tab = new Tab(new Anchor("clients/" + key + each.path(), texts.of(each)));
            tabs.add(tab);
            if (each == section) tabs.setSelectedTab(tab);
        }
        return tabs;
    }

    private Component content(ClientSheet sheet) {
        return switch (section) {
            case OVERVIEW -> new SheetForm(sheet, (read, profile) -> directory.change(read, validation.valid(profile)));
            case PEOPLE -> sections.people(sheet.client());
            case ACCESS -> sight.of(sheet.client());
            case SIGNIN -> sections.signIn(sheet.client());
            case CONTRACTS -> sections.contracts(sheet.client());
            case LIMITS -> sections.limits(sheet.client());
            case BRAND -> sections.brand(sheet, validation);
        };
    }

    private Button suspending(ClientSheet sheet) {
        return new Button(texts.get("suspend"), click -> {
            var open = overview.openTickets(sheet.client().key());
            new SuspensionDialog(sheet.client().name(), open, () -> suspend(sheet)).open();
        });
    }

    private void suspend(ClientSheet sheet) {
        show(directory.suspend(sheet.client().key()));
        Notice.done(texts.get("suspended.done", sheet.client().name()));
    }

    private Button resuming(ClientSheet sheet) {
        return new Button(texts.get("resume"), click -> {
            show(directory.resume(sheet.client().key()));
            Notice.done(texts.get("resumed.done", sheet.client().name()));
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
