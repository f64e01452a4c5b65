package org.manydesk.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.manydesk.scope.Caller;
import org.manydesk.tenant.ClientDirectory;
import org.manydesk.ui.Texts;

/**
 * How dates and numbers are written on the pages of a reader: as the client writes them that the reader works for; for
 * staff, and where there are no texts in the client's language, as the British do.
 */
@ApplicationScoped
public class PageLocale {
    private final UiCaller caller;
    private final ClientDirectory clients;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PageLocale() {
        this(null, null);
    }

    @Inject
    PageLocale(UiCaller caller, ClientDirectory clients) {
        this.caller = caller;
        this.clients = clients;
    }

    void listen(@Observes ServiceInitEvent start) {
        start.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(Texts.DEFAULT);
            init.getUI().addBeforeEnterListener(enter -> write(enter.getUI()));
        });
    }

    private void write(UI page) {
        var wanted = caller.person().map(this::of).orElse(Texts.DEFAULT);
        if (!wanted.equals(page.getLocale())) page.setLocale(wanted);
    }

    private Locale of(Caller.Person reader) {
        return reader.home()
                .map(clients::locale)
                .filter(own -> own.getLanguage().equals(Texts.DEFAULT.getLanguage()))
                .orElse(Texts.DEFAULT);
    }
}
