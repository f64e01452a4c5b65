package org.manydesk.scim.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.manydesk.rest.PathNames;
import org.manydesk.scim.ScimDoor;
import org.manydesk.trespass.DirectoryAttempt;
import org.manydesk.trespass.Trespassing;

/**
 * Has a look, behind every answer that there is no such user, at whether it is somebody else's. In a thread of its own and for
 * every such answer, so that neither the answer nor its time tells which it was.
 */
@ApplicationScoped
class Intrusions {
    private static final System.Logger LOG = System.getLogger(Intrusions.class.getName());

    private final Trespassing trespassing;

    @Resource
    private ManagedExecutorService threads;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Intrusions() {
        this(null);
    }

    @Inject
    @SuppressWarnings("NullAway") // the container sets the threads
    Intrusions(Trespassing trespassing) {
        this.trespassing = trespassing;
    }

    void look(ScimDoor.Directory directory, ScimCall call, String path, String from) {
        if (!call.kind().equals("Users") || call.path().size() != 2) return;
        var named = new PathNames(Map.of("user", call.path().get(1)));
        var attempt =
                new DirectoryAttempt(directory.work(), directory.token(), named, call.method() + " " + path, from);
        threads.execute(() -> remember(attempt));
    }

    private void remember(DirectoryAttempt attempt) {
        try {
            trespassing.remember(attempt);
        } catch (RuntimeException lost) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An attempt across tenants is not in the audit: " + attempt.call(),
                    lost);
        }
    }
}
