package org.manydesk.server;

import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/** The launcher. {@code manydesk.jar} starts Manydesk; a signal stops it. */
public final class Manydesk {
    private static final Logger LOG = Logger.getLogger(Manydesk.class.getName());

    private Manydesk() {}

    public static void main(String[] arguments) {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        LogManager.getLogManager().reset();
        var errors = System.err;
        var started = new Started();
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
        try {
            new Start(Settings.from(System.getenv()), started, System.out).run();
        } catch (RuntimeException failure) {
            if (started.stopped()) return;
            LOG.log(Level.SEVERE, "Not started", failure);
            errors.println(sentence(failure));
            System.exit(1);
        }
    }

    private static String sentence(RuntimeException failure) {
        if (failure instanceof StartupProblem problem) return problem.sentence();
        return "Manydesk could not be started: %s. The log has the details.".formatted(Sentences.cause(failure));
    }
}
