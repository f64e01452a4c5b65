package org.manydesk.people.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.manydesk.people.PersonSheet;
import org.manydesk.scope.Role;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Another name, address or role for somebody who is here. */
class PersonChangeDialog extends Dialog {
    private static final List<Role> GIVEN =
            List.of(Role.AGENT, Role.LEAD, Role.BILLING, Role.ADMIN, Role.CLIENT_MANAGER, Role.REQUESTER);

    private final transient Texts texts = Texts.of(PersonChangeDialog.class);
    private final TextField name = new TextField(texts.get("name"));
    private final TextField email = new TextField(texts.get("email"));
    private final ComboBox<Role> role = new ComboBox<>(texts.get("role"));

    /** @param change does it, or throws the problem that is then shown */
    PersonChangeDialog(PersonSheet present, Consumer<PersonSheet> change) {
        var faults = new FaultFields();
        faults.at("/name", name);
        faults.at("/email", email);
        faults.at("/role", role);
        setHeaderTitle(texts.get("change.title", present.name()));
        setWidth("min(520px, 100vw)");
        show(present);
        add(new Paragraph(texts.get("change.what")), new Fieldset(wide(name), wide(email), wide(role)), faults);
        var save = new Button(texts.get("save"), click -> {
            if (faults.accepts(() -> change.accept(written()))) close();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(texts.get("cancel"), click -> close()), save);
    }

    private void show(PersonSheet present) {
        role.setItems(Stream.concat(Stream.of(present.role()), GIVEN.stream().filter(present.role()::canBecome))
                .distinct()
                .toList());
        role.setItemLabelGenerator(texts::of);
        role.setAllowCustomValue(false);
        role.addValueChangeListener(change -> explain(change.getValue()));
        name.setValue(present.name());
        email.setValue(present.email());
        role.setValue(present.role());
        email.getElement().setAttribute("inputmode", "email");
        email.setHelperText(texts.get("change.email.help"));
        List.of(name, email).forEach(field -> field.setRequiredIndicatorVisible(true));
    }

    private void explain(Role chosen) {
        var known = chosen != null && chosen != Role.OPERATOR;
        role.setHelperText(known ? texts.get("Role." + chosen + ".may") : "");
    }

    private PersonSheet written() {
        return new PersonSheet(email.getValue(), name.getValue(), role.getValue());
    }
}
