package org.manydesk.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CallerSource;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;

/**
 * The person who signed in to the present browser's session. They are looked up again when that was longer than a second
 * ago: who was shown out, or whose tenant was suspended, is out.
 */
@ApplicationScoped
public class UiCaller implements CallerSource {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    private final SystemDirectory directory;
    private final CurrentCaller callers;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UiCaller() {
        this(null, null, null);
    }

    @Inject
    UiCaller(SystemDirectory directory, CurrentCaller callers, Clock clock) {
        this.directory = directory;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> caller() {
        return person().map(Caller.class::cast);
    }

    /** Who signed in to the present session, if they still may be here. */
    public Optional<Caller.Person> person() {
        return Optional.ofNullable(VaadinSession.getCurrent()).flatMap(this::personOf);
    }

    private Optional<Caller.Person> personOf(VaadinSession session) {
        var known = session.getAttribute(SignedIn.class);
        if (known == null) return Optional.empty();
        if (known.isNewerThan(clock.instant().minus(TRUSTED_FOR))) return Optional.of(known.person());
        var present = directory.byId(known.person().id(), known.person().from());
        session.setAttribute(
                SignedIn.class,
                present.map(person -> new SignedIn(person, clock.instant())).orElse(null));
        return present;
    }

    /** Does something to a page from outside its own requests, on behalf of the one who looks at it; else nothing. */
    public void update(UI ui, Runnable work) {
        ui.access(() -> personOf(ui.getSession())
                .ifPresentOrElse(person -> callers.as(person, () -> done(work)), () -> ui.navigate(SignInView.class)));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    /** Begins the person's session under a new session id. */
    void begin(Caller.Person person) {
        VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
        VaadinSession.getCurrent().setAttribute(SignedIn.class, new SignedIn(person, clock.instant()));
    }

    /** Ends the session with all that is open in it, and goes to the sign-in page. */
    public void end() {
        UI.getCurrent().getPage().setLocation(SignInView.PATH);
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
