package org.manydesk.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.manydesk.server.problem.StartupProblem;

/** The folder that Manydesk was started from: {@code manydesk.jar}, {@code ROOT.war}, {@code lib/}. */
final class Distribution {
    private Distribution() {}

    static Path application() {
        var application = jar().resolveSibling("ROOT.war");
        if (!Files.exists(application)) {
            throw new StartupProblem(
                    "The application %s is missing: build it with mvn package.".formatted(application));
        }
        return application;
    }

    private static Path jar() {
        try {
            return Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
