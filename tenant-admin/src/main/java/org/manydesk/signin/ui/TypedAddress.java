package org.manydesk.signin.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/** The e-mail address that somebody typed on the sign-in page before they went on elsewhere; taken once. */
public record TypedAddress(String value) {
    static void remember(String address) {
        VaadinSession.getCurrent().setAttribute(TypedAddress.class, new TypedAddress(address));
    }

    public static Optional<String> take() {
        var typed = VaadinSession.getCurrent().getAttribute(TypedAddress.class);
        VaadinSession.getCurrent().setAttribute(TypedAddress.class, null);
        return Optional.ofNullable(typed).map(TypedAddress::value);
    }
}
