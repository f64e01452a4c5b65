package org.manydesk.trespass;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Has a look at attempts behind their answers: in a thread of its own, so that neither an answer nor its time tells what
 * was found. What bodies and queries name has a list of its own, so that who names much hides no path of others.
 */
@ApplicationScoped
public class Watchman {
    private static final System.Logger LOG = System.getLogger(Watchman.class.getName());
    private static final int MOST_PATHS = 2_000;
    private static final int MOST_CALLS = 200;

    private final Waitlist paths = new Waitlist("things named in paths", MOST_PATHS);
    private final Waitlist calls = new Waitlist("calls that named things in queries and bodies", MOST_CALLS);

    @Inject
    private Trespassing trespassing;

    @Resource
    private ManagedExecutorService threads;

    /** Looks, soon, at whether what was named is somebody else's. */
    public void look(Attempt attempt) {
        paths.take(threads, () -> remember(attempt.call(), () -> trespassing.remember(attempt)));
    }

    /** The same for what the directory of a client asked for. */
    public void look(DirectoryAttempt attempt) {
        paths.take(threads, () -> remember(attempt.call(), () -> trespassing.remember(attempt)));
    }

    /** The same for whatever a query or a body named. */
    public void look(Naming naming) {
        calls.take(threads, () -> remember(naming.call(), () -> trespassing.remember(naming)));
    }

    private static void remember(String call, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException lost) {
            LOG.log(System.Logger.Level.WARNING, "An attempt across tenants is not in the audit: " + call, lost);
        }
    }
}
