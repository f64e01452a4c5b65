package org.manydesk.trespass;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Has a look at attempts behind their answers: in a thread of its own, so that neither an answer nor its time tells what
 * was found.
 */
@ApplicationScoped
public class Watchman {
    private static final System.Logger LOG = System.getLogger(Watchman.class.getName());

    @Inject
    private Trespassing trespassing;

    @Resource
    private ManagedExecutorService threads;

    /** Looks, soon, at whether what was named is somebody else's. */
    public void look(Attempt attempt) {
        threads.execute(() -> remember(attempt));
    }

    /** The same for whatever a query or a body named. */
    public void look(Naming naming) {
        threads.execute(() -> naming.attempts().forEach(this::remember));
    }

    private void remember(Attempt attempt) {
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
