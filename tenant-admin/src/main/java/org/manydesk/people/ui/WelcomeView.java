package org.manydesk.people.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import org.manydesk.people.ChosenPassword;
import org.manydesk.people.PasswordLinks;
import org.manydesk.people.Welcome;
import org.manydesk.rest.OpenToAll;
import org.manydesk.rest.Validation;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Where a link leads to: its person chooses a password. Opening the page does not use the link up. */
@Route(value = PasswordLinks.PAGE + "/:token", autoLayout = false)
@CdiComponent
@OpenToAll
public class WelcomeView extends Main implements HasDynamicTitle, BeforeEnterObserver {
    private static final String SIGN_IN = "sign-in";

    private final transient Welcome welcome;
    private final transient Validation validation;
    private final transient Texts texts = Texts.of(WelcomeView.class);
    private final Div card = new Div();
    private final FaultFields faults = new FaultFields();
    private final PasswordField password = new PasswordField(texts.get("welcome.password"));

    @Inject
    WelcomeView(Welcome welcome, Validation validation) {
        this.welcome = welcome;
        this.validation = validation;
        addClassName("md-sign-in");
        card.addClassName("md-card");
        add(card);
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(texts.get("welcome.password.help"));
        password.setAutofocus(true);
        faults.at("/password", password);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = event.getRouteParameters().get("token").orElse("");
        card.removeAll();
        welcome.guest(token, from()).ifPresentOrElse(guest -> welcome(guest, token), this::regret);
    }

    private void welcome(Welcome.Guest guest, String token) {
        guest.ownSignIn().ifPresentOrElse(page -> lead(guest, page), () -> greet(guest, token));
    }

    /** A password would be refused: their company's own sign-in is the only way in. */
    private void lead(Welcome.Guest guest, String page) {
        card.add(
                brand(guest.provider()),
                new H1(texts.get("welcome.own")),
                new Paragraph(texts.get("welcome.who", guest.name(), guest.email())),
                new Paragraph(texts.get("welcome.own.what")),
                new Anchor(page, texts.get("welcome.own.go")));
    }

    private void greet(Welcome.Guest guest, String token) {
        var save = new Button(texts.get("welcome.save"), click -> choose(token));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var who = new Paragraph(texts.get("welcome.who", guest.name(), guest.email()));
        card.add(brand(guest.provider()), new H1(getPageTitle()), who, faults, password, save);
    }

    private void regret() {
        card.add(
                brand(texts.get("welcome.brand")),
                new H1(texts.get("welcome.dead")),
                new Paragraph(texts.get("welcome.dead.what")),
                new Anchor(SIGN_IN, texts.get("welcome.signIn")));
    }

    private static Div brand(String name) {
        var brand = new Div(name);
        brand.addClassName("md-brand");
        return brand;
    }

    private void choose(String token) {
        var chosen = new ChosenPassword(token, password.getValue());
        if (faults.accepts(() -> welcome.choose(validation.valid(chosen), from()))) thank();
    }

    private void thank() {
        card.removeAll();
        card.add(
                new H1(texts.get("welcome.done")),
                new Paragraph(texts.get("welcome.done.what")),
                new Anchor(SIGN_IN, texts.get("welcome.signIn")));
    }

    private static String from() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    @Override
    public String getPageTitle() {
        return texts.get("welcome");
    }
}
