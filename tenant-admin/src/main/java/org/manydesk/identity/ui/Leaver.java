package org.manydesk.identity.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.manydesk.identity.Attempt;

/** What a browser's session remembers while its person is with their identity provider; taken once. */
record Leaver(Attempt attempt) {
    static void remember(Attempt attempt) {
        VaadinSession.getCurrent().setAttribute(Leaver.class, new Leaver(attempt));
    }

    static Optional<Attempt> take() {
        var known = VaadinSession.getCurrent().getAttribute(Leaver.class);
        VaadinSession.getCurrent().setAttribute(Leaver.class, null);
        return Optional.ofNullable(known).map(Leaver::attempt);
    }
}
