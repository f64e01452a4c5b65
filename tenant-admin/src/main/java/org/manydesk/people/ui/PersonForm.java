package org.manydesk.people.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.NewPerson;
import org.manydesk.scope.Role;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Someone to let in: name, address, role, first password. */
public class PersonForm extends Div {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 14;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient Texts texts = Texts.of(PersonForm.class);
    private final @Nullable String tenant;
    private final TextField name = new TextField(texts.get("name"));
    private final TextField email = new TextField(texts.get("email"));
    private final ComboBox<Role> role = new ComboBox<>(texts.get("role"));
    private final TextField password = new TextField(texts.get("password"));

    private PersonForm(@Nullable String tenant, List<Role> roles) {
        this.tenant = tenant;
        role.setItems(roles);
        role.setItemLabelGenerator(texts::of);
        role.setValue(roles.getFirst());
        role.addValueChangeListener(change -> explainRole());
        explainRole();
        email.getElement().setAttribute("inputmode", "email");
        password.setHelperText(texts.get("password.help"));
        password.setSuffixComponent(making());
        password.getElement().setAttribute("autocomplete", "off");
        List.of(name, email).forEach(field -> field.setRequiredIndicatorVisible(true));
        add(new Fieldset(name, email, role, wide(password)));
    }

    /** For the provider's own staff. */
    public static PersonForm forStaff() {
        return new PersonForm(null, List.of(Role.AGENT, Role.LEAD, Role.BILLING, Role.ADMIN, Role.MAIL_GATEWAY));
    }

    /** For the people of the client with this key. */
    public static PersonForm forClient(String tenant) {
        return new PersonForm(tenant, List.of(Role.CLIENT_MANAGER, Role.REQUESTER));
    }

    private void explainRole() {
        var chosen = role.getValue();
        role.setHelperText(chosen == null ? "" : texts.get("Role." + chosen + ".may"));
    }

    private Button making() {
        var make = new Button(texts.get("password.make"), VaadinIcon.KEY.create(), click -> password.setValue(made()));
        make.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return make;
    }

    private static String made() {
        return RANDOM.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Shows faults below this pointer, e.g. {@code /people/0}; an empty one is the root. */
    public void showFaults(FaultFields faults, String pointer) {
        faults.at(pointer + "/name", name);
        faults.at(pointer + "/email", email);
        faults.at(pointer + "/role", role);
        faults.at(pointer + "/password", password);
    }

    /** Shows what was typed before, but no password. */
    public void read(NewPerson typed) {
        name.setValue(typed.name());
        email.setValue(typed.email());
        role.setValue(typed.role());
    }

    /** What the fields say, sound or not. */
    public NewPerson written() {
        return person(tenant);
    }

    /** The same for a client whose key was not known when the form was made. */
    public NewPerson written(String client) {
        return person(client);
    }

    private NewPerson person(@Nullable String client) {
        var secret = password.getValue().strip();
        return new NewPerson(email.getValue(), name.getValue(), role.getValue(), client, orNull(secret));
    }

    /** Whether it names nobody. */
    public boolean isBlank() {
        return name.getValue().isBlank() && email.getValue().isBlank();
    }

    /** Shows faults below another pointer from now on. */
    public void moveFaults(FaultFields faults, String pointer) {
        faults.place(pointer + "/name", name);
        faults.place(pointer + "/email", email);
        faults.place(pointer + "/role", role);
        faults.place(pointer + "/password", password);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
