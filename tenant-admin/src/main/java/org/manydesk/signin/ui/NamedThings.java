package org.manydesk.signin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.rest.PathNames;
import org.manydesk.trespass.Attempt;
import org.manydesk.trespass.Watchman;

/** Things that a browser names by itself on an open page, rather than in its address. */
@ApplicationScoped
public class NamedThings {
    private final UiCaller caller;
    private final Watchman watchman;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NamedThings() {
        this(null, null);
    }

    @Inject
    NamedThings(UiCaller caller, Watchman watchman) {
        this.caller = caller;
        this.watchman = watchman;
    }

    /**
     * Has it looked at, whatever it is, so that neither the answer nor its time tells whether it is somebody else's (TRE-1).
     *
     * @param kind as the parameter of a path is called, e.g. {@code ref}
     * @param where what was done, e.g. {@code page /queue, take}
     */
    public void look(String kind, String name, String where) {
        caller.person()
                .ifPresent(person ->
                        watchman.look(new Attempt(person, new PathNames(Map.of(kind, name)), where + " " + name)));
    }
}
