package org.manydesk.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The running server: started on a free port, watched until it answers, stopped cleanly. */
final class DatabaseProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long SECONDS_TO_STOP = 120;
    private static final int BETWEEN_TRIES = 50;

    private final DatabaseFiles files;
    private final Path log;
    private @Nullable Process process;
    private boolean stopped;

    DatabaseProcess(DatabaseFiles files, Path log) {
        this.files = files;
        this.log = log;
    }

    /** Starts the server and waits until it lets us in. A long wait means that it recovers from a crash. */
    DatabaseAddress start(DatabasePrograms programs, DatabasePassword password) throws IOException {
        var port = freePort();
        var address = EmbeddedDatabase.address(port, password);
        Files.createDirectories(files.temporary());
        var server = launch(programs, port);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(address)) {
            if (!server.isAlive()) throw new IOException("its server ended, see " + log);
            if (System.nanoTime() > end) throw new IOException("its server does not answer, see " + log);
            pause();
        }
        return address;
    }

    /** Asks the server to end and waits; what it has not done after two minutes is cut off and recovered next time. */
    synchronized void stop() {
        stopped = true;
        if (process == null) return;
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process launch(DatabasePrograms programs, int port) throws IOException {
        if (stopped) throw new IOException("Manydesk is being stopped");
        var builder = new ProcessBuilder(command(programs, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .put("LD_LIBRARY_PATH", programs.folder().resolve("libs").toString());
        process = builder.start();
        return process;
    }

    private List<String> command(DatabasePrograms programs, int port) {
        var command = new ArrayList<>(List.of(
                programs.server().toString(),
                "--no-defaults",
                "--basedir=" + programs.folder(),
                "--datadir=" + files.tables(),
                "--tmpdir=" + files.temporary(),
                "--pid-file=" + files.processId(),
                "--init-file=" + files.firstStatements(),
                "--socket=server.sock",
                "--bind-address=127.0.0.1",
                "--port=" + port));
        command.addAll(SETTINGS);
        command.addAll(Processes.asRoot());
        return command;
    }

    private static final List<String> SETTINGS = List.of(
            "--skip-ssl",
            "--skip-name-resolve",
            "--local-infile=0",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--character-set-collations=utf8mb4=utf8mb4_unicode_ci",
            "--default-time-zone=+00:00",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=512M",
            "--optimizer-switch=rowid_filter=off",
            "--max-allowed-packet=256M",
            "--max-connections=200");

    private static boolean answers(DatabaseAddress address) {
        try (var connection = address.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
