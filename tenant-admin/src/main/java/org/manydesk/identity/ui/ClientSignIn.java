package org.manydesk.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.manydesk.identity.IdentitySetup;
import org.manydesk.identity.NewIdentityProvider;
import org.manydesk.rest.Validation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Notice;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.TimeText;
import org.manydesk.ui.Tone;

/** With which identity provider of its own a client's people sign in; and below it, who is who. */
class ClientSignIn extends Div {
    private final transient IdentitySetup setup;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(ClientSignIn.class);
    private final String client;
    private final FaultFields faults = new FaultFields();
    private final Div standing = new Div();
    private final TextField issuer = new TextField(texts.get("issuer"));
    private final TextField clientId = new TextField(texts.get("clientId"));
    private final PasswordField secret = new PasswordField(texts.get("secret"));
    private final Checkbox required = new Checkbox(texts.get("required"));
    private final Checkbox admitting = new Checkbox(texts.get("admitting"));
    private final TextField back = new TextField(texts.get("back"));
    private final TextField logout = new TextField(texts.get("logout"));
    private final Button end = new Button(texts.get("end"), click -> ask());
    private final LinkedPeople linked;
    private int version;

    /** @param client its key */
    ClientSignIn(String client, IdentitySetup setup, Validation validation, LinkedPeople linked) {
        this.client = client;
        this.setup = setup;
        this.validation = validation;
        this.linked = linked;
        addClassName("md-stack");
        explain();
        add(card(), linked);
        show(setup.of(client));
    }

    private void explain() {
        issuer.setHelperText(texts.get("issuer.help"));
        clientId.setHelperText(texts.get("clientId.help"));
        secret.getElement().setAttribute("autocomplete", "off");
        required.setHelperText(texts.get("required.help"));
        admitting.setHelperText(texts.get("admitting.help"));
        back.setHelperText(texts.get("back.help"));
        back.setReadOnly(true);
        logout.setHelperText(texts.get("logout.help"));
        logout.setReadOnly(true);
        faults.at("/issuer", issuer);
        faults.at("/clientId", clientId);
        faults.at("/clientSecret", secret);
    }

    private Component card() {
        var why = new Paragraph(texts.get("why"));
        why.addClassName("md-help");
        var fields = new Fieldset(
                Fieldset.wide(back),
                Fieldset.wide(logout),
                Fieldset.wide(issuer),
                clientId,
                secret,
                Fieldset.wide(required),
                Fieldset.wide(admitting));
        var card = new Div(new H3(texts.get("title")), why, standing, faults, fields, buttons());
        card.addClassNames("md-card", "md-stack-s");
        return card;
    }

    private Component buttons() {
        var save = new Button(texts.get("save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var buttons = new Div(new Button(texts.get("try"), click -> tryIt()), save, end);
        buttons.addClassName("md-actions");
        return buttons;
    }

    private void show(IdentitySetup.State state) {
        version = state.version();
        back.setValue(state.back());
        logout.setValue(state.logout().orElse(""));
        logout.setVisible(state.logout().isPresent());
        secret.clear();
        secret.setPlaceholder(texts.get(state.known().isPresent() ? "secret.kept" : "secret.none"));
        end.setVisible(state.known().isPresent());
        issuer.setValue(state.known().map(IdentitySetup.Known::issuer).orElse(""));
        clientId.setValue(state.known().map(IdentitySetup.Known::clientId).orElse(""));
        required.setValue(state.known().map(IdentitySetup.Known::required).orElse(false));
        admitting.setValue(state.known().map(IdentitySetup.Known::admitting).orElse(false));
        standing.removeAll();
        standing.add(state.known().map(this::inForce).orElseGet(this::none));
        linked.setVisible(state.known().isPresent());
        linked.refresh();
    }

    private Component inForce(IdentitySetup.Known known) {
        var by = new Span(texts.get("by", known.changedBy()));
        by.addClassName("md-soft");
        var badge = new StatusBadge(Tone.GOOD, texts.get(known.required() ? "on.only" : "on"));
        var line = new Div(badge, by, TimeText.exact(known.changedAt()));
        line.addClassName("md-in-line");
        return line;
    }

    private Component none() {
        return new StatusBadge(Tone.PLAIN, texts.get("off"));
    }

    private NewIdentityProvider written() {
        return new NewIdentityProvider(
                issuer.getValue(), clientId.getValue(), secret.getValue(), required.getValue(), admitting.getValue());
    }

    private void tryIt() {
        if (faults.accepts(() -> setup.tryIt(client, issuer.getValue()))) Notice.done(texts.get("tried"));
    }

    private void save() {
        if (faults.accepts(() -> show(setup.agree(client, version, validation.valid(written())))))
            Notice.done(texts.get("saved"));
    }

    /** It signs nobody out, but many may have no password to come back with. */
    private void ask() {
        new ConfirmDialog(
                        texts.get("end.title"),
                        texts.get("end.what"),
                        texts.get("end"),
                        confirmed -> end(),
                        texts.get("cancel"),
                        cancelled -> {})
                .open();
    }

    private void end() {
        if (!faults.accepts(() -> setup.end(client, version))) return;
        show(setup.of(client));
        Notice.done(texts.get("ended"));
    }
}
