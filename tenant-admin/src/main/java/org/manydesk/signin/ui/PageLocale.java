package org.manydesk.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.language.Languages;
import org.manydesk.people.Profiles;
import org.manydesk.scope.Caller;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.Texts;

/**
 * How dates and numbers are written on the pages of a reader: as the client writes them that the reader works for; for
 * staff, and where there are no texts in the client's language, as the British do. Explanations are told in more languages:
 * in the one that the reader chose, else in the client's, else in the first of the browser's that is spoken here; in English as the page is.
 */
@ApplicationScoped
public class PageLocale {
    private final UiCaller caller;
    private final ClientDirectory clients;
    private final Profiles profiles;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PageLocale() {
        this(null, null, null);
    }

    @Inject
    PageLocale(UiCaller caller, ClientDirectory clients, Profiles profiles) {
        this.caller = caller;
        this.clients = clients;
        this.profiles = profiles;
    }

    void listen(@Observes ServiceInitEvent start) {
        start.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(Languages.DEFAULT);
            var browsers = Languages.accepted(VaadinRequest.getCurrent().getHeader("Accept-Language"));
            init.getUI().addBeforeEnterListener(enter -> write(enter.getUI(), browsers));
        });
    }

    private void write(UI page, Optional<Locale> browsers) {
        var reader = caller.person();
        var wanted = reader.map(this::of).orElse(Languages.DEFAULT);
        if (!wanted.equals(page.getLocale())) page.setLocale(wanted);
        var readers = reader.flatMap(known -> profiles.language()).or(() -> browsers);
        Texts.tellIn(page, readers.filter(PageLocale::isForeign).orElse(wanted));
    }

    private static boolean isForeign(Locale locale) {
        return !locale.getLanguage().equals(Languages.DEFAULT.getLanguage());
    }

    private Locale of(Caller.Person reader) {
        return reader.home().map(clients::locale).filter(own -> !isForeign(own)).orElse(Languages.DEFAULT);
    }
}
