package org.manydesk.mail.ui;

import static org.manydesk.scope.Role.ADMIN;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.manydesk.mail.MailOutcome;
import org.manydesk.mail.MailRehearsal;
import org.manydesk.mail.MailVerdict;
import org.manydesk.rest.Allowed;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.PageHeader;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Tries where a mail would go, before anybody writes one. */
@Route("mail-routing")
@CdiComponent
@Allowed(ADMIN)
public class MailRoutingView extends Div implements HasDynamicTitle {
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SUBJECT = 500;

    private final transient MailRehearsal rehearsal;
    private final transient Texts texts = Texts.of(MailRoutingView.class);
    private final TextField sender = new TextField(texts.get("sender"));
    private final TextField recipient = new TextField(texts.get("recipient"));
    private final TextField subject = new TextField(texts.get("subject"));
    private final Div verdict = new Div();

    @Inject
    MailRoutingView(MailRehearsal rehearsal) {
        this.rehearsal = rehearsal;
        addClassNames("md-page", "md-narrow");
        sender.setMaxLength(LONGEST_ADDRESS);
        sender.setPlaceholder("Claire <claire@client.example>");
        recipient.setMaxLength(LONGEST_ADDRESS);
        recipient.setPlaceholder("support@client.example");
        subject.setMaxLength(LONGEST_SUBJECT);
        var ask = new Button(texts.get("ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ask.addClickShortcut(Key.ENTER);
        var bar = new Div(ask);
        bar.addClassName("md-form-actions");
        verdict.getElement().setAttribute("role", "status");
        add(
                new PageHeader(texts.get("routing")),
                new Paragraph(texts.get("routing.what")),
                new Fieldset(sender, recipient, subject),
                bar,
                verdict);
    }

    private void ask() {
        var complete = isGiven(sender) & isGiven(recipient);
        verdict.removeAll();
        if (complete) verdict.add(card(rehearsal.of(sender.getValue(), recipient.getValue(), subject.getValue())));
    }

    private boolean isGiven(TextField field) {
        field.setErrorMessage(texts.get("needed"));
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }

    private Component card(MailVerdict found) {
        var card = new Div(
                new StatusBadge(tone(found.outcome()), texts.of(found.outcome())), new Paragraph(found.reason()));
        card.addClassName("md-card");
        found.sender()
                .map(from -> texts.get(from.known() ? "sender.known" : "sender.new", from.email()))
                .ifPresent(said -> card.add(new Paragraph(said)));
        found.ticket().ifPresent(ref -> card.add(new Anchor("tickets/" + ref, ref)));
        if (found.ticket().isEmpty())
            found.client().ifPresent(key -> card.add(new Anchor("clients/" + key, texts.get("client"))));
        return card;
    }

    private static Tone tone(MailOutcome outcome) {
        return switch (outcome) {
            case TICKET_CREATED, REPLY_ADDED -> Tone.GOOD;
            case IGNORED -> Tone.PLAIN;
            case TRIAGE -> Tone.WARN;
        };
    }

    @Override
    public String getPageTitle() {
        return texts.get("routing");
    }
}
