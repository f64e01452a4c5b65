package org.manydesk.signin.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Caller;
import org.manydesk.scope.SessionId;
import org.manydesk.ui.Deed;

/**
 * Which pages of a browser's session show what somebody else sees. All of them begin anew when that begins or ends: a page
 * of the one is of no use to the other, and nothing that was opened before does anything after.
 */
final class Looking {
    /** Who of the staff signed in to the session, while it shows what somebody else sees. */
    private record Behind(SignedIn staff) {}

    /** As whom a page was opened: the view, if it shows one. */
    private record OpenedAs(Optional<SessionId> view) {}

    private Looking() {}

    /** From now on the session shows what {@code seen} does, who was signed in is behind. */
    static void begin(VaadinSession session, SignedIn seen) {
        var staff = session.getAttribute(SignedIn.class);
        session.setAttribute(Behind.class, new Behind(staff));
        session.setAttribute(SignedIn.class, seen);
        openAnew(session);
    }

    /** The session is that of the staff again, from the next page on; whether it was not. */
    static boolean end(VaadinSession session) {
        if (session.getAttribute(Behind.class) == null) return false;
        session.setAttribute(SignedIn.class, null);
        openAnew(session);
        return true;
    }

    /** Nobody is behind the session any more: somebody else signs in to it. */
    static void forget(VaadinSession session) {
        session.setAttribute(Behind.class, null);
    }

    /** A page that opens after a view has ended is of the staff. */
    static void opened(UI page) {
        var session = page.getSession();
        var behind = session.getAttribute(Behind.class);
        if (behind != null && session.getAttribute(SignedIn.class) == null) {
            session.setAttribute(Behind.class, null);
            var staff = behind.staff();
            session.setAttribute(SignedIn.class, new SignedIn(staff.secret(), staff.person(), Instant.EPOCH));
        }
        var known = session.getAttribute(SignedIn.class);
        var view = known == null ? Optional.<SessionId>empty() : view(known.person());
        ComponentUtil.setData(page, OpenedAs.class, new OpenedAs(view));
        if (view.isPresent()) Deed.haveNone(page);
    }

    /** Whether a page was opened as the person who is asked for on it. */
    static boolean isOf(@Nullable UI page, Caller.Person person) {
        if (page == null) return true;
        var opened = ComponentUtil.getData(page, OpenedAs.class);
        return opened == null || opened.view().equals(view(person));
    }

    /** Who of the staff is behind a view, to be signed out with it. */
    static Optional<Caller.Person> behind(VaadinSession session) {
        return Optional.ofNullable(session.getAttribute(Behind.class))
                .map(known -> known.staff().person());
    }

    private static Optional<SessionId> view(Caller.Person person) {
        return person.seenThrough().flatMap(by -> person.session());
    }

    private static void openAnew(VaadinSession session) {
        session.getUIs().stream()
                .filter(page -> ComponentUtil.getData(page, OpenedAs.class) != null)
                .forEach(page -> page.access(() -> page.getPage().setLocation("./")));
    }
}
