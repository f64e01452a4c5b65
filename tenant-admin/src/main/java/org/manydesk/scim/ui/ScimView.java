package org.manydesk.scim.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.address.PublicAddress;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needs;
import org.manydesk.scim.ScimAccess;
import org.manydesk.scim.ScimToken;
import org.manydesk.scope.Right;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.tenant.ClientName;
import org.manydesk.ui.ClientBadge;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.SecretText;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;

/** How the directory of a client keeps the client's people: the address, and the tokens for it. */
@Route("clients/:key/provisioning")
@CdiComponent
@Allowed(ADMIN)
@Needs(
        read = Right.PEOPLE_MANAGE,
        change = {})
public class ScimView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient ScimAccess access;
    private final transient ClientDirectory clients;
    private final transient PublicAddress address;
    private final transient Texts texts = Texts.of(ScimView.class);
    private final FaultFields faults = new FaultFields();
    private final TextField name = new TextField(texts.get("name"));
    private final Div made = new Div();
    private final Div rows = new Div();
    private String key = "";

    @Inject
    ScimView(ScimAccess access, ClientDirectory clients, PublicAddress address) {
        this.access = access;
        this.clients = clients;
        this.address = address;
        addClassNames("md-page", "md-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        var client = clients.sheet(key).client();
        removeAll();
        add(header(client), service(), tokens());
        refresh();
    }

    private Component header(ClientName client) {
        var header = new PageHeader(getPageTitle());
        header.lead(new ClientBadge(client.key(), client.name(), client.colour()));
        return header;
    }

    private Component service() {
        return card("service", help("what"), new Code(address.of("scim/v2")), help("rules"));
    }

    private Component tokens() {
        name.setHelperText(texts.get("name.help"));
        name.setMaxLength(100);
        faults.at("/name", name);
        var make = new Button(texts.get("make"), click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return card("tokens", rows, made, new Fieldset(name), faults, make);
    }

    private Div card(String title, Component... parts) {
        var card = new Div(new H2(texts.get(title)));
        card.add(parts);
        card.addClassName("md-card");
        return card;
    }

    private Paragraph help(String text) {
        var help = new Paragraph(texts.get(text));
        help.addClassName("md-help");
        return help;
    }

    private void make() {
        faults.accepts(() -> show(access.issue(key, name.getValue())));
    }

    private void show(ScimAccess.Issued issued) {
        made.removeAll();
        made.add(
                new Paragraph(texts.get("once", issued.token().name())),
                SecretText.open(issued.secret().value()));
        name.clear();
        refresh();
    }

    private void refresh() {
        rows.removeAll();
        var all = access.list(key);
        all.forEach(token -> rows.add(row(token)));
        if (all.isEmpty()) rows.add(help("none"));
    }

    private Component row(ScimToken token) {
        var called = new Div(new Span(token.name()));
        called.addClassName("md-in-line");
        var what = new Div(called, since(token));
        what.addClassName("md-two-lines");
        var withdraw = new Button(texts.get("withdraw"), click -> withdraw(token));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ERROR);
        var row = new Div(what, withdraw);
        row.addClassName("md-session");
        return row;
    }

    private Component since(ScimToken token) {
        var since = new Div(new Span(texts.get("made", token.createdBy())), TimeText.exact(token.createdAt()));
        token.lastUsedAt()
                .ifPresentOrElse(
                        used -> since.add(new Span(texts.get("used")), TimeText.exact(used)),
                        () -> since.add(new Span(texts.get("unused"))));
        since.addClassNames("md-in-line", "md-soft");
        return since;
    }

    private void withdraw(ScimToken token) {
        access.withdraw(key, Long.toString(token.key()));
        Notice.done(texts.get("withdrawn", token.name()));
        made.removeAll();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return texts.get("title");
    }
}
