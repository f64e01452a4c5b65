package org.manydesk.scim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.rest.PathNames;
import org.manydesk.scim.ScimDoor;
import org.manydesk.trespass.DirectoryAttempt;
import org.manydesk.trespass.Watchman;

/**
 * Has a look, behind every answer that there is no such user, at whether it is somebody else's: every such answer, so that
 * neither the answer nor its time tells which it was.
 */
@ApplicationScoped
class Intrusions {
    private final Watchman watchman;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Intrusions() {
        this(null);
    }

    @Inject
    Intrusions(Watchman watchman) {
        this.watchman = watchman;
    }

    void look(ScimDoor.Directory directory, ScimCall call, String path, String from) {
        if (!call.kind().equals("Users") || call.path().size() != 2) return;
        var named = new PathNames(Map.of("user", call.path().get(1)));
        watchman.look(
                new DirectoryAttempt(directory.work(), directory.token(), named, call.method() + " " + path, from));
    }
}
