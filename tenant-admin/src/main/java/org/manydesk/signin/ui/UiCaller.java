package org.manydesk.signin.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CallerSource;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SeeingAs;
import org.manydesk.signin.SigningIn;

/**
 * The person who signed in to the present browser's session. It is looked up again when that was longer than a second
 * ago: whose session was ended, who was shown out, or whose tenant was suspended, is out.
 */
@ApplicationScoped
public class UiCaller implements CallerSource {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

    private final SigningIn signingIn;
    private final CurrentCaller callers;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UiCaller() {
        this(null, null, null);
    }

    @Inject
    UiCaller(SigningIn signingIn, CurrentCaller callers, Clock clock) {
        this.signingIn = signingIn;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> caller() {
        return person().map(Caller.class::cast);
    }

    @Override
    public Optional<Caller> lastKnown() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> session.getAttribute(SignedIn.class))
                .map(SignedIn::person)
                .filter(person -> Looking.isOf(UI.getCurrent(), person))
                .map(Caller.class::cast);
    }

    /** Who signed in to the present session, if they still may be here. */
    public Optional<Caller.Person> person() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .flatMap(this::personOf)
                .filter(person -> Looking.isOf(UI.getCurrent(), person));
    }

    /** Whose rights have changed signs in anew: the page in front of them was opened with the old ones. */
    private Optional<Caller.Person> personOf(VaadinSession session) {
        var known = session.getAttribute(SignedIn.class);
        if (known == null) return Optional.empty();
        if (known.isNewerThan(clock.instant().minus(TRUSTED_FOR))) return Optional.of(known.person());
        var found = signingIn.byToken(known.secret().value(), known.person().from());
        var present = found.filter(person -> mayGoOn(known.person(), person));
        session.setAttribute(
                SignedIn.class,
                present.map(person -> new SignedIn(known.secret(), person, clock.instant()))
                        .orElse(null));
        if (present.isEmpty()) found.ifPresent(signingIn::end);
        if (present.isEmpty()) Looking.end(session);
        return present;
    }

    /** Whether nothing was taken from somebody since they signed in. */
    private static boolean mayGoOn(Caller.Person before, Caller.Person now) {
        return now.without().equals(before.without()) && (before.lacksSecondFactor() || !now.lacksSecondFactor());
    }

    /** A browser that was closed long ago has left no session behind. */
    void listen(@Observes ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> open(opened.getUI()));
        start.getSource().addSessionDestroyListener(end -> leave(end.getSession()));
    }

    /** A page that opens is of who may be here now. */
    private void open(UI page) {
        personOf(page.getSession());
        Looking.opened(page);
    }

    /** Ends what is open in a browser's session, with the session of who looks through somebody. */
    private void leave(VaadinSession session) {
        Optional.ofNullable(session.getAttribute(SignedIn.class)).ifPresent(known -> signingIn.end(known.person()));
        Looking.behind(session).ifPresent(signingIn::end);
    }

    /** Has all pages of this browser's session show what somebody else sees. */
    void seeAs(SeeingAs.View view) {
        var session = VaadinSession.getCurrent();
        var staff = session.getAttribute(SignedIn.class).person();
        var seen = signingIn.byToken(view.secret().value(), staff.from()).orElseThrow();
        Looking.begin(session, new SignedIn(view.secret(), seen, clock.instant()));
    }

    /** Has them show again what is one's own. */
    public void seeAsOneself() {
        var session = VaadinSession.getCurrent();
        Optional.ofNullable(session.getAttribute(SignedIn.class))
                .map(SignedIn::person)
                .filter(person -> person.seenThrough().isPresent())
                .ifPresent(signingIn::end);
        Looking.end(session);
    }

    /** Does something to a page from outside its own requests, on behalf of the one who looks at it; else nothing. */
    public void update(UI ui, Runnable work) {
        ui.access(() -> personOf(ui.getSession())
                .filter(person -> Looking.isOf(ui, person))
                .ifPresentOrElse(person -> callers.as(person, () -> done(work)), () -> ui.navigate(SignInView.class)));
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }

    /**
     * Goes on under a new session id, as the person whose session has begun. Whoever was signed in here before, on another page
     * of this browser, is signed out.
     */
    public void begin(SigningIn.Session begun) {
        leave(VaadinSession.getCurrent());
        Looking.forget(VaadinSession.getCurrent());
        VaadinServletRequest.getCurrent().getHttpServletRequest().changeSessionId();
        var person =
                signingIn.byToken(begun.secret().value(), begun.person().from()).orElseThrow();
        VaadinSession.getCurrent().setAttribute(SignedIn.class, new SignedIn(begun.secret(), person, clock.instant()));
    }

    /** Looks the session up again with the next question, for something about it has changed. */
    void lookAgain() {
        var session = VaadinSession.getCurrent();
        Optional.ofNullable(session.getAttribute(SignedIn.class))
                .ifPresent(known -> session.setAttribute(
                        SignedIn.class, new SignedIn(known.secret(), known.person(), Instant.EPOCH)));
    }

    /** Ends the session with all that is open in it, and goes to the sign-in page; what was typed and not sent is forgotten. */
    public void end() {
        UI.getCurrent().getPage().executeJs("window.manydesk && window.manydesk.forgetAll()");
        UI.getCurrent().getPage().setLocation(SignInView.PATH);
        Optional.ofNullable(VaadinSession.getCurrent().getAttribute(SignedIn.class))
                .ifPresent(known -> signingIn.signOut(known.person()));
        leave(VaadinSession.getCurrent());
        VaadinSession.getCurrent().setAttribute(SignedIn.class, null);
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
