package org.manydesk.server.database;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A real MySQL 8.0.12 for Linux, unpacked from a jar on the class path and run in a folder of its own. */
final class RealMySql implements AutoCloseable {
    private static final String ARCHIVE = "/mysql-Linux-amd64.tar.gz";
    private static final int MILLIS_TO_START = 60_000;

    private final Process server;
    private final DatabaseAddress address;

    private RealMySql(Process server, DatabaseAddress address) {
        this.server = server;
        this.address = address;
    }

    static RealMySql in(Path folder) throws IOException, InterruptedException {
        unpack(folder);
        var log = folder.resolve("mysql.log");
        run(log, List.of(folder + "/bin/mysqld", "--no-defaults", "--initialize-insecure", "--datadir=" + data(folder)))
                .waitFor();
        var port = freePort();
        var address = new DatabaseAddress(
                "jdbc:mysql://127.0.0.1:%d/manydesk?sslMode=DISABLED&allowPublicKeyRetrieval=true&createDatabaseIfNotExist=true"
                        .formatted(port),
                "root",
                "");
        var server = run(
                log,
                List.of(
                        folder + "/bin/mysqld",
                        "--no-defaults",
                        "--datadir=" + data(folder),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=server.sock",
                        "--mysqlx=OFF",
                        "--log-bin-trust-function-creators=1"));
        var mysql = new RealMySql(server, address);
        mysql.awaitStart(log);
        return mysql;
    }

    /** The same; where none can be started, the test is skipped and says why. */
    static RealMySql orAbort(Path folder) throws InterruptedException {
        try {
            return in(folder);
        } catch (IOException unavailable) {
            var reason = "SKIPPED: MySQL 8.0.12 does not start here (it needs Linux and libaio.so.1): "
                    + unavailable.getMessage();
            System.out.println(reason);
            return abort(reason);
        }
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private void awaitStart(Path log) throws IOException, InterruptedException {
        for (var waited = 0; waited < MILLIS_TO_START && server.isAlive(); waited += 100) {
            try (var connection = address.connect()) {
                if (connection.isValid(1)) return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException(Files.readString(log).strip());
    }

    private static void unpack(Path folder) throws IOException, InterruptedException {
        var archive = folder.resolve("mysql.tar.gz");
        try (var content = RealMySql.class.getResourceAsStream(ARCHIVE)) {
            if (content == null) throw new IOException(ARCHIVE + " is not on the class path");
            Files.copy(content, archive, REPLACE_EXISTING);
        }
        run(folder.resolve("tar.log"), List.of("tar", "-xzf", archive.toString(), "-C", folder.toString()))
                .waitFor();
    }

    private static Process run(Path log, List<String> command) throws IOException {
        var all = new ArrayList<>(command);
        if (command.getFirst().endsWith("mysqld")) all.addAll(Processes.asRoot());
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
