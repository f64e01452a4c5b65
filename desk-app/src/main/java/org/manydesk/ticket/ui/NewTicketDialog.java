package org.manydesk.ticket.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.form.ui.FormInputs;
import org.manydesk.scope.Caller;
import org.manydesk.ticket.Level;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.Raising;
import org.manydesk.ticket.Requester;
import org.manydesk.ticket.Severity;
import org.manydesk.ticket.TicketSheet;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Notice;
import org.manydesk.ui.Texts;

/** Raises a ticket, and goes to it. What was typed stays as long as the ticket is not there. */
class NewTicketDialog extends Dialog {
    /** What people of a client raise; problems and changes are raised by those who work on them. */
    private static final List<TicketType> BY_CLIENTS =
            List.of(TicketType.INCIDENT, TicketType.SERVICE_REQUEST, TicketType.QUESTION);

    private static final long serialVersionUID = 1L;

    private final transient Texts texts = Texts.of(NewTicketDialog.class);
    private final transient Raising raising;
    private final ComboBox<TicketSheet.Client> client = new ComboBox<>();
    private final EmailField email = new EmailField();
    private final TextField name = new TextField();
    private final Select<TicketType> type = new Select<>();
    private final Select<Channel> channel = new Select<>();
    private final Select<Level> impact = new Select<>();
    private final Select<Level> urgency = new Select<>();
    private final Select<String> service = new Select<>();
    private final TextField subject = new TextField();
    private final TextArea description = new TextArea();
    private final FaultFields faults = new FaultFields();
    private final FormInputs fields = new FormInputs(faults);
    private final boolean forStaff;

    /** For staff, who say for which client and on whose behalf. */
    NewTicketDialog(Raising raising, List<TicketSheet.Client> clients) {
        this(raising, true);
        client.setItems(clients);
        client.setItemLabelGenerator(TicketSheet.Client::name);
        client.addValueChangeListener(change -> offerTo(change.getValue()));
        if (clients.size() == 1) client.setValue(clients.getFirst());
        channel.setItems(Channel.PHONE, Channel.CHAT, Channel.MAIL);
        channel.setValue(Channel.PHONE);
        form().add(client, channel, email, name);
        rest();
    }

    /** For people of a client, who raise tickets for themselves. */
    NewTicketDialog(Raising raising, Caller.Person self) {
        this(raising, false);
        email.setValue(self.email());
        name.setValue(self.name());
        offer(raising.types());
        offer(raising.services());
        rest();
    }

    private NewTicketDialog(Raising raising, boolean forStaff) {
        this.raising = raising;
        this.forStaff = forStaff;
        setHeaderTitle(texts.get("new.title"));
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        add(new FormLayout(), faults);
        type.addValueChangeListener(change -> ask());
        label();
        var cancel = new Button(texts.get("cancel"), click -> close());
        var raise = new Button(texts.get("new.raise"), click -> raise());
        raise.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        raise.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        getFooter().add(cancel, raise);
    }

    private FormLayout form() {
        return (FormLayout) getChildren().findFirst().orElseThrow();
    }

    private void label() {
        client.setLabel(texts.get("new.client"));
        email.setLabel(texts.get("new.email"));
        name.setLabel(texts.get("new.name"));
        channel.setLabel(texts.get("new.channel"));
        channel.setItemLabelGenerator(texts::of);
        choice(type, "new.type", TicketType.values());
        choice(impact, "new.impact", Level.LOW, Level.MEDIUM, Level.HIGH);
        choice(urgency, "new.urgency", Level.LOW, Level.MEDIUM, Level.HIGH);
        impact.setHelperText(texts.get("new.impact.help"));
        urgency.setHelperText(texts.get("new.urgency.help"));
        service.setLabel(texts.get("details.service"));
        service.setEmptySelectionAllowed(true);
        service.setEmptySelectionCaption(texts.get("details.noService"));
        service.setVisible(false);
        subject.setLabel(texts.get("new.subject"));
        subject.setMaxLength(NewTicket.MAX_SUBJECT);
        description.setLabel(texts.get("new.description"));
        description.setMinHeight("9rem");
        description.setMaxHeight("40vh");
        description.setMaxLength(Wording.MAX_TEXT);
    }

    private void offerTo(TicketSheet.@Nullable Client chosen) {
        if (chosen != null) offer(raising.types(chosen.key()));
        offer(chosen == null ? Map.of() : raising.services(chosen.key()));
        ask();
    }

    /** What the client asks for tickets of this type; what was answered stays where that is asked too. */
    private void ask() {
        if (type.getValue() == null) return;
        if (!forStaff) fields.ask(raising.asked(type.getValue()));
        else if (client.getValue() == null) fields.ask(List.of());
        else fields.ask(raising.asked(client.getValue().key(), type.getValue()));
    }

    /** What the contract does not buy is not there. */
    private void offer(Set<TicketType> bought) {
        var before = type.getValue();
        var offered = Arrays.stream(TicketType.values())
                .filter(bought::contains)
                .filter(kind -> forStaff || BY_CLIENTS.contains(kind))
                .toList();
        type.setItems(offered);
        type.setValue(offered.contains(before) ? before : TicketType.INCIDENT);
    }

    /** A client without services is not asked for one. */
    private void offer(Map<String, String> services) {
        service.setVisible(!services.isEmpty());
        service.setItems(services.keySet());
        service.setItemLabelGenerator(
                key -> key == null ? texts.get("details.noService") : services.getOrDefault(key, key));
    }

    @SafeVarargs
    private <E extends Enum<E>> void choice(Select<E> field, String label, E... items) {
        field.setLabel(texts.get(label));
        field.setItems(items);
        field.setItemLabelGenerator(texts::of);
        field.setValue(items[Math.min(1, items.length - 1)]);
    }

    private void rest() {
        type.setValue(TicketType.INCIDENT);
        form().add(type, impact, urgency, service, subject, description, fields);
        ask();
        form().setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("30rem", 2));
        form().setColspan(type, 2);
        form().setColspan(service, 2);
        form().setColspan(subject, 2);
        form().setColspan(description, 2);
        form().setColspan(fields, 2);
    }

    private void raise() {
        var complete = given(subject, subject, "new.subject.missing");
        if (forStaff) {
            complete &= given(client, client, "new.client.missing");
            complete &= given(email, email, "new.email.missing") && !email.isInvalid();
        }
        if (!complete) return;
        var said = new NewTicket(
                type.getValue(),
                subject.getValue(),
                Wording.of(description.getValue()),
                new Requester(email.getValue(), name.getValue()),
                forStaff ? channel.getValue() : Channel.PORTAL,
                new Severity(impact.getValue(), urgency.getValue()),
                null,
                null,
                service.getValue(),
                null,
                List.of());
        if (faults.accepts(() -> raise(said))) close();
    }

    private void raise(NewTicket said) {
        var answers = fields.written();
        var ref = forStaff ? raising.raise(client.getValue().key(), said, answers) : raising.raise(said, answers);
        Notice.done(texts.get("new.done", ref));
        UI.getCurrent().navigate(TicketView.class, TicketView.parameters(ref));
    }

    private boolean given(HasValue<?, ?> field, HasValidation shown, String complaint) {
        var missing = field.isEmpty() || field.getValue().toString().isBlank();
        shown.setInvalid(missing);
        shown.setErrorMessage(texts.get(complaint));
        return !missing;
    }
}
