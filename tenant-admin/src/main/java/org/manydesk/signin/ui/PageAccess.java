package org.manydesk.signin.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needed;
import org.manydesk.rest.OpenToAll;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.Refusals;
import org.manydesk.scope.Caller;
import org.manydesk.trespass.Attempt;
import org.manydesk.trespass.Watchman;

/**
 * Who may open which page: those of the roles on the page's {@link Allowed} who keep the rights that
 * it asks for. To all others it does not exist. Pages that are
 * {@link OpenToAll} need no sign-in.
 */
@ApplicationScoped
public class PageAccess {
    private final UiCaller caller;
    private final Watchman watchman;

    /** The page that somebody wanted before they had to sign in. */
    record Wanted(Location location) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PageAccess() {
        this(null, null);
    }

    @Inject
    PageAccess(UiCaller caller, Watchman watchman) {
        this.caller = caller;
        this.watchman = watchman;
    }

    void guard(@Observes ServiceInitEvent start) {
        start.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        if (caller.person().filter(Caller.Person::lacksSecondFactor).isPresent()) caller.lookAgain();
        var person = caller.person();
        if (target == SignInView.class) person.ifPresent(known -> event.forwardTo(StartView.class));
        else if (target.isAnnotationPresent(OpenToAll.class)) return;
        else if (person.isEmpty()) askToSignIn(event);
        else if (person.get().lacksSecondFactor() && target != OwnSignInView.class)
            event.forwardTo(OwnSignInView.class);
        else enter(event, person.get());
    }

    /** Whatever an address names is looked at, so that neither the page nor its time tells whether it is somebody else's. */
    private void enter(BeforeEnterEvent event, Caller.Person person) {
        var call = "page /" + event.getLocation().getPath();
        var names = event.getRouteParameters();
        if (!names.getParameterNames().isEmpty())
            watchman.look(new Attempt(
                    person,
                    new PathNames(names.getParameterNames().stream()
                            .collect(Collectors.toMap(
                                    Function.identity(), name -> names.get(name).orElseThrow()))),
                    call));
        if (mayOpen(person, event.getNavigationTarget())) return;
        Refusals.note(person, call);
        event.rerouteToError(NotFoundException.class);
    }

    private static void askToSignIn(BeforeEnterEvent event) {
        VaadinSession.getCurrent().setAttribute(Wanted.class, new Wanted(event.getLocation()));
        event.forwardTo(SignInView.class);
    }

    /** Whether a page is for this person. Pages that tell of an error are for all who signed in. */
    public static boolean mayOpen(Caller.Person person, Class<?> page) {
        if (person.lacksSecondFactor() && page != OwnSignInView.class) return false;
        if (person.seenThrough().isPresent() && page == OwnSignInView.class) return false;
        if (HasErrorParameter.class.isAssignableFrom(page)) return true;
        var allowed = page.getAnnotation(Allowed.class);
        return allowed != null && person.isOneOf(allowed.value()) && person.keeps(Needed.forPage(page));
    }

    /** Takes the page that was wanted before signing in. */
    public static Optional<Location> takeWanted() {
        var wanted = VaadinSession.getCurrent().getAttribute(Wanted.class);
        VaadinSession.getCurrent().setAttribute(Wanted.class, null);
        return Optional.ofNullable(wanted).map(Wanted::location);
    }
}
