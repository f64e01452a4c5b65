package org.manydesk.signin.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.manydesk.secret.Secret;
import org.manydesk.signin.SigningIn;
import org.manydesk.signin.SystemDirectory;

/**
 * Lets the people of hidden providers open pages with the token of a short session, as a header of the first request, so
 * that the product can try its own pages. Nobody else is signed in to pages by a header.
 *
 * @see "decision 0050"
 */
@ApplicationScoped
class VisitedPages {
    private static final String SCHEME = "Bearer ";

    private final SigningIn signingIn;
    private final SystemDirectory directory;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected VisitedPages() {
        this(null, null, null);
    }

    @Inject
    VisitedPages(SigningIn signingIn, SystemDirectory directory, Clock clock) {
        this.signingIn = signingIn;
        this.directory = directory;
        this.clock = clock;
    }

    void listen(@Observes ServiceInitEvent start) {
        start.getSource().addSessionInitListener(this::begin);
    }

    private void begin(SessionInitEvent begun) {
        var request = begun.getRequest();
        Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(SCHEME))
                .map(header -> new Secret(header.substring(SCHEME.length())))
                .ifPresent(secret -> signingIn
                        .byToken(secret.value(), request.getRemoteAddr())
                        .filter(person -> directory.isHidden(person.provider()))
                        .ifPresent(person -> begun.getSession()
                                .setAttribute(SignedIn.class, new SignedIn(secret, person, clock.instant()))));
    }
}
