package org.manydesk.mail;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real mails and attack lists that lie beside the working copy and are not part of it. */
final class SharedMaterial {
    private static final Path ROOT = Path.of("..", "..", "shared");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SharedMaterial() {}

    static Path path(String name) {
        var path = ROOT.resolve(name);
        assumeTrue(Files.exists(path), "Skipped: the test material " + name + " is not beside the working copy.");
        return path;
    }

    static List<Path> mails() {
        try (var files = Files.list(path("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String name) {
        try {
            return JSON.readTree(bytes(path(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<JsonNode> jsonLines(String name) {
        try (var lines = Files.lines(path(name))) {
            return lines.map(SharedMaterial::parsed).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
