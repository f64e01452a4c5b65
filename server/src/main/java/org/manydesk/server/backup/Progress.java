package org.manydesk.server.backup;

import java.io.PrintStream;
import java.util.Locale;

/** Tells at the console what is going on. What takes long is told of every few seconds. */
final class Progress {
    private static final long BETWEEN_NANOS = 5_000_000_000L;

    private final PrintStream console;
    private long last = System.nanoTime();

    Progress(PrintStream console) {
        this.console = console;
    }

    void say(String text, Object... arguments) {
        console.println(text.formatted(arguments));
        last = System.nanoTime();
    }

    /** So much of something is done; said only now and then. */
    void count(String what, long done) {
        if (System.nanoTime() - last < BETWEEN_NANOS) return;
        say("  %s %s", grouped(done), what);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
