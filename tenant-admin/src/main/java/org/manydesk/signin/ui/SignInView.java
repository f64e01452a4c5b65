package org.manydesk.signin.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.passkey.Challenge;
import org.manydesk.problem.Problem;
import org.manydesk.signin.CodeNeeded;
import org.manydesk.signin.Door;
import org.manydesk.signin.Origin;
import org.manydesk.signin.OtherDoors;
import org.manydesk.signin.PasskeySignIn;
import org.manydesk.signin.SigningIn;
import org.manydesk.ui.Texts;

/**
 * Asks for e-mail address and password, or for a passkey; where the address is of a house that has a way in of its own, offers
 * that. A failure keeps the address and says what to do.
 */
@Route(value = SignInView.PATH, autoLayout = false)
@CdiComponent
class SignInView extends Main implements HasDynamicTitle {
    static final String PATH = "sign-in";

    private final transient SigningIn signingIn;
    private final transient PasskeySignIn passkeys;
    private final transient UiCaller caller;
    private final transient OtherDoors others;
    private final transient Texts texts = Texts.of(SignInView.class);
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();
    private final TextField code = new TextField();
    private final Paragraph refusal = new Paragraph();
    private final Div doors = new Div();
    private final PasskeyButton passkey;

    @Inject
    SignInView(SigningIn signingIn, PasskeySignIn passkeys, UiCaller caller, OtherDoors others) {
        this.signingIn = signingIn;
        this.passkeys = passkeys;
        this.caller = caller;
        this.others = others;
        this.passkey = new PasskeyButton(
                        texts.get("passkey.signIn"), PasskeyButton.Use.TO_USE, passkeys::ask, this::signIn)
                .telling(this::refuse);
        addClassName("md-sign-in");
        add(card());
    }

    private Div card() {
        prepareFields();
        var go = new Button(texts.get("signIn"), click -> signIn());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        var brand = new Div(texts.get("brand"));
        brand.addClassName("md-brand");
        var card = new Div(brand, new H1(texts.get("title")), refusal, email, doors, password, code, go, passkey);
        card.addClassName("md-card");
        return card;
    }

    private void prepareFields() {
        refusal.addClassName("md-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        email.setLabel(texts.get("email"));
        email.getElement().setAttribute("autocomplete", "username");
        email.setErrorMessage(texts.get("email.wrong"));
        email.setAutofocus(true);
        email.addValueChangeListener(change -> offer(change.getValue()));
        doors.addClassName("md-doors");
        doors.setVisible(false);
        password.setLabel(texts.get("password"));
        password.getElement().setAttribute("autocomplete", "current-password");
        code.setLabel(texts.get("code"));
        code.setHelperText(texts.get("code.help"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setVisible(false);
    }

    /** Ways in of the house that the address is of, whoever has it. */
    private void offer(String address) {
        doors.removeAll();
        others.of(address).forEach(door -> doors.add(leading(door, address)));
        doors.setVisible(doors.getComponentCount() > 0);
    }

    private Button leading(Door door, String address) {
        var button = new Button(texts.get("door", door.name()), click -> leave(door, address));
        button.setWidthFull();
        return button;
    }

    private void leave(Door door, String address) {
        TypedAddress.remember(address.strip());
        UI.getCurrent().getPage().setLocation(door.path());
    }

    /** Who types an address alone goes through its one other door, if there is one. */
    private boolean leaves() {
        if (!password.isEmpty() || code.isVisible()) return false;
        var found = others.of(email.getValue());
        if (found.size() != 1) return false;
        leave(found.getFirst(), email.getValue());
        return true;
    }

    private void signIn() {
        if (leaves()) return;
        try {
            enter(signingIn.begin(email.getValue(), password.getValue(), shownCode(), origin()));
        } catch (CodeNeeded asked) {
            askForCode();
        } catch (Problem refused) {
            refuse(refused.detail());
        }
    }

    private void signIn(Challenge challenge, String answer) {
        try {
            enter(passkeys.begin(challenge, answer, origin()));
        } catch (Problem refused) {
            refuse(refused.detail());
        }
    }

    private Optional<String> shownCode() {
        return Optional.of(code.getValue()).filter(shown -> code.isVisible() && !shown.isBlank());
    }

    /** The second step, for those who have an authenticator app. */
    private void askForCode() {
        refusal.setVisible(false);
        email.setVisible(false);
        doors.setVisible(false);
        password.setVisible(false);
        passkey.setVisible(false);
        code.setVisible(true);
        code.focus();
    }

    private static Origin origin() {
        var request = VaadinRequest.getCurrent();
        return Origin.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    private void enter(SigningIn.Session begun) {
        caller.begin(begun);
        var wanted = PageAccess.takeWanted()
                .map(Location::getPathWithQueryParameters)
                .orElse("");
        UI.getCurrent().navigate(wanted);
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
        if (code.isVisible()) {
            code.clear();
            code.focus();
            return;
        }
        password.clear();
        password.focus();
    }

    @Override
    public String getPageTitle() {
        return texts.get("title");
    }
}
