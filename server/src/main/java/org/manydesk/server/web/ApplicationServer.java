package org.manydesk.server.web;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.manydesk.server.folder.Tree;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * Payara Micro in this process: one node, one application at the root, no console, no banner.
 *
 * @param host    address to listen on
 * @param scratch folder for the server's own files, which are made anew at every start
 * @param logging configuration of {@code java.util.logging}
 */
public record ApplicationServer(String host, int port, Path scratch, Path logging) implements AutoCloseable {
    private static final long MILLIS_TO_STOP = 60_000;
    private static final String SERVER = "configs.config.server-config.";
    private static final String NETWORK = SERVER + "network-config.";
    private static final String EXECUTOR =
            "resources.managed-executor-service.concurrent/__defaultManagedExecutorService.";

    /** As it comes, the executor has one thread and lets everything else in the background wait for it. */
    private static final String BACKGROUND_THREADS = "8";

    private static final Map<String, String> HTTP = Map.of(
            "server-header", "false",
            "trace-enabled", "false",
            "timeout-seconds", "60",
            "request-timeout-seconds", "600",
            "max-connections", "-1");

    /** Says so in one sentence if another program has the port. Asked before anything else is started. */
    public void checkPort() {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new StartupProblem(
                    "Port %d on %s cannot be used: %s. Set MANYDESK_HTTP_PORT to a free port."
                            .formatted(port, host, Sentences.cause(taken)),
                    taken);
        }
    }

    /** Starts the server and deploys the archive. The name of the archive decides its path: {@code ROOT.war} is at /. */
    public void start(Path archive) {
        clearScratch();
        var payara = PayaraMicro.getInstance()
                .setRootDir(scratch.toFile())
                .setLogPropertiesFile(logging.toFile())
                .setNoHazelcast(true)
                .setHttpAutoBind(false)
                .setHttpPort(port)
                .setPrintLogo(false)
                .setPreBootHandler(this::configure)
                .setPostBootHandler(ApplicationServer::freePaths)
                .addDeploymentFile(archive.toFile());
        try {
            var running = payara.bootStrap();
            if (running.getDeployedApplicationNames().isEmpty()) {
                throw new StartupProblem("The application cannot be started; the log has the details.");
            }
        } catch (BootstrapException failure) {
            throw new StartupProblem(
                    "The application cannot be started: %s.".formatted(Sentences.cause(failure)), failure);
        }
    }

    /** Stops the server. A signal makes Payara stop itself as well; whichever comes second waits for the first. */
    @Override
    public void close() throws InterruptedException {
        try {
            PayaraMicro.getInstance().shutdown();
        } catch (BootstrapException | IllegalStateException notRunning) {
            awaitOwnStop();
        }
    }

    private static void awaitOwnStop() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("Payara Micro Shutdown Hook")) thread.join(MILLIS_TO_STOP);
        }
    }

    private void configure(AdminCommandRunner server) {
        set(server, NETWORK + "network-listeners.network-listener.http-listener.address", host);
        HTTP.forEach((name, value) -> set(server, NETWORK + "protocols.protocol.http-listener.http." + name, value));
        set(server, EXECUTOR + "core-pool-size", BACKGROUND_THREADS);
    }

    private static void freePaths(AdminCommandRunner server) {
        server.run("set-openapi-configuration", "--enabled=false", "--endpoint=unused-openapi");
        server.run("set-metrics-configuration", "--enabled=false", "--endpoint=unused-metrics");
    }

    private static void set(AdminCommandRunner server, String name, String value) {
        server.run("set", name + "=" + value);
    }

    private void clearScratch() {
        try {
            Tree.delete(scratch);
            Files.createDirectories(scratch);
        } catch (IOException unusable) {
            throw new StartupProblem(
                    "The folder %s cannot be emptied: %s.".formatted(scratch, Sentences.cause(unusable)), unusable);
        }
    }
}
