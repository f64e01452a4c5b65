package org.manydesk.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.manydesk.server.problem.Sentences;
import org.manydesk.server.problem.StartupProblem;

/**
 * Log files of one folder: {@code manydesk.0.log} is the newest; ten files of 20 MB are kept.
 *
 * @param folder where they are
 */
public record LogFiles(Path folder) {

    /** Sends what this process logs or prints to the files, and returns the configuration for those who read it again. */
    public Path open() {
        var configuration = folder.resolve("logging.properties");
        try {
            Files.writeString(configuration, configuration());
            try (var lines = Files.newInputStream(configuration)) {
                LogManager.getLogManager().readConfiguration(lines);
            }
            var printed = new PrintStream(folder.resolve("printed.log").toFile(), UTF_8);
            System.setOut(printed);
            System.setErr(printed);
        } catch (IOException unusable) {
            throw new StartupProblem(
                    "The log files in %s cannot be written: %s.".formatted(folder, Sentences.cause(unusable)),
                    unusable);
        }
        return configuration;
    }

    private String configuration() {
        return """
                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.pattern=%s/manydesk.%%g.log
                java.util.logging.FileHandler.limit=20000000
                java.util.logging.FileHandler.count=10
                java.util.logging.FileHandler.append=true
                java.util.logging.FileHandler.encoding=UTF-8
                java.util.logging.FileHandler.formatter=org.manydesk.server.log.IndentedLines
                java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tLZ %%4$s %%3$s %%5$s%%6$s%%n
                .level=INFO
                javax.enterprise.system.tools.deployment.dol.level=WARNING
                javax.enterprise.system.tools.deployment.common.level=WARNING
                fish.payara.nucleus.util.level=WARNING
                org.glassfish.admin.mbeanserver.level=WARNING
                com.hazelcast.level=WARNING
                """
                .formatted(folder.toString().replace("\\", "/").replace("%", "%%"));
    }
}
