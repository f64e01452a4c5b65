package org.manydesk.server.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;

/** What all child processes of the database have in common. */
final class Processes {
    private Processes() {}

    /** MariaDB refuses to run as root unless told so. */
    static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
