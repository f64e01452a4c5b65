package org.manydesk.server;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.manydesk.server.audit.Verifying;
import org.manydesk.server.demo.Demo;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * The launcher. {@code manydesk.jar} starts Manydesk, {@code manydesk.jar demo} with demo data; a signal stops it.
 * {@code manydesk.jar audit verify FILE} starts nothing.
 */
public final class Manydesk {
    private static final Logger LOG = Logger.getLogger(Manydesk.class.getName());

    private final PrintStream console = System.out;
    private final PrintStream errors = System.err;
    private final Started started = new Started();

    private Manydesk() {}

    public static void main(String[] arguments) {
        System.setProperty("user.timezone", "UTC");
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        LogManager.getLogManager().reset();
        if (List.of(arguments).indexOf("audit") == 0)
            System.exit(new Verifying(System.out).run(List.of(arguments).subList(1, arguments.length)));
        new Manydesk().run(List.of(arguments));
    }

    private void run(List<String> arguments) {
        Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
        try {
            if (arguments.equals(List.of("demo"))) demo();
            else if (Backups.know(arguments)) new Backups(Settings.from(System.getenv()), console).run(arguments);
            else start(Settings.from(System.getenv()));
        } catch (RuntimeException failure) {
            if (started.stopped()) return;
            LOG.log(Level.SEVERE, "Not started", failure);
            errors.println(sentence(failure));
            System.exit(1);
        }
    }

    private void start(Settings settings) {
        new Start(settings, started, console).run();
    }

    private void demo() {
        var settings = Settings.from(Demo.settings(System.getenv()));
        start(settings);
        var operator = settings.operator();
        try {
            new Demo(settings.web().local(), Clock.systemUTC(), console)
                    .load(operator.email(), operator.password().orElseThrow());
            console.println("The demo is ready at " + settings.web().publicUrl() + " until Ctrl-C.");
        } catch (StartupProblem problem) {
            LOG.log(Level.SEVERE, "Demo data not loaded", problem);
            errors.println("Manydesk runs, but its demo data is incomplete. " + problem.sentence());
        }
    }

    private static String sentence(RuntimeException failure) {
        if (failure instanceof StartupProblem problem) return problem.sentence();
        return "Manydesk could not be started: %s. The log has the details.".formatted(Sentences.cause(failure));
    }
}
