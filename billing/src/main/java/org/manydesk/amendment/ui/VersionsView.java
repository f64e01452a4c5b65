package org.manydesk.amendment.ui;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.amendment.Amendments;
import org.manydesk.amendment.GroupChanges;
import org.manydesk.amendment.TermChanges;
import org.manydesk.amendment.VersionsSheet;
import org.manydesk.contract.ContractState;
import org.manydesk.rest.Allowed;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.Texts;

/** The versions of a contract: the draft with what it would do, then all that were ever put in force, newest first. */
@Route("clients/:key/contract/:number/versions")
@CdiComponent
@Allowed({ADMIN, LEAD, BILLING})
public class VersionsView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Amendments amendments;
    private final transient TermChanges changes;
    private final transient GroupChanges groups;
    private final transient CurrentCaller caller;
    private final transient Texts texts = Texts.of(VersionsView.class);
    private String client = "";
    private String number = "";

    @Inject
    VersionsView(Amendments amendments, TermChanges changes, GroupChanges groups, CurrentCaller caller) {
        this.amendments = amendments;
        this.changes = changes;
        this.groups = groups;
        this.caller = caller;
        addClassName("md-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        client = event.getRouteParameters().get("key").orElseThrow();
        number = event.getRouteParameters().get("number").orElseThrow();
        show();
    }

    private void show() {
        var sheet = amendments.versions(client, number);
        removeAll();
        add(header(sheet));
        sheet.draft().ifPresent(draft -> add(new DraftCard(sheet, draft, amendments, draftSteps(draft.version()))));
        if (administers() && sheet.contract().state() != ContractState.DRAFT)
            add(
                    new TermCard(client, sheet.contract(), changes, this::done),
                    new GroupCard(client, sheet.contract(), groups, this::done));
        add(new H2(texts.get("versions.all")), list(sheet));
    }

    private PageHeader header(VersionsSheet sheet) {
        var header = new PageHeader(texts.get("versions.of", number));
        header.lead(new ClientBadge(
                sheet.client().key(), sheet.client().name(), sheet.client().colour()));
        header.count(texts.get("versions.count", sheet.versions().size()));
        var room = new Anchor("clients/" + client + "/contract/" + number, texts.get("room"));
        if (administers() && sheet.canBeAmended()) header.act(room, amending());
        else header.act(room);
        return header;
    }

    private boolean administers() {
        return caller.person().isOneOf(ADMIN);
    }

    private Button amending() {
        var amend = new Button(texts.get("amend"), click -> UI.getCurrent()
                .navigate("clients/" + client + "/contract/" + number + "/amend"));
        amend.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return amend;
    }

    private DraftCard.Steps draftSteps(int version) {
        return new DraftCard.Steps(administers(), () -> activate(version), () -> discard(version));
    }

    private void activate(int version) {
        amendments.activate(client, number, version);
        done(texts.get("activated", version));
    }

    private void discard(int version) {
        amendments.discard(client, number, version);
        done(texts.get("discarded"));
    }

    private void done(String sentence) {
        show();
        Notice.done(sentence);
    }

    private static Component list(VersionsSheet sheet) {
        var list = new Div();
        list.addClassName("md-versions");
        sheet.versions().reversed().forEach(version -> list.add(new VersionRow(sheet, version)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return texts.get("versions.of", number);
    }
}
