package org.manydesk.server.database;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that outlived its Manydesk, which was killed. The data folder is ours, so it may be stopped. */
final class LeftOverServer {
    private static final long SECONDS_TO_STOP = 60;

    private LeftOverServer() {}

    static void stop(DatabaseFiles files) throws IOException {
        var server = RunningServer.of(files);
        if (server.isPresent()) stop(server.get());
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stuck) {
            throw new IOException(
                    "the database server that is left over as process " + server.pid() + " does not stop", stuck);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
