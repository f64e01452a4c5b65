package org.manydesk.server.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manydesk.server.problem.StartupProblem;

/**
 * What is in a backup: the part {@value #NAME} of its archive, in JSON.
 *
 * @param format {@value #FORMAT}
 * @param formatVersion how the archive is to be read; this version writes and reads {@value #VERSION}
 * @param product the version of Manydesk that made it
 * @param madeAt the instant of the snapshot, in UTC (ISO 8601)
 * @param database the server that it was taken from
 * @param client whose rows alone it holds; none if it is of the whole installation
 * @param migrations each script that the tables were made by, with Flyway's checksum
 * @param files the part that lists the files, one JSON object with path, bytes and SHA-256 a line
 * @param missing files that rows name and that were not there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        String format,
        int formatVersion,
        String product,
        String madeAt,
        String database,
        @Nullable Client client,
        Map<String, String> migrations,
        List<SavedTable> tables,
        Part files,
        List<String> missing) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "manydesk-backup";
    static final int VERSION = 1;

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads a manifest; one of another version is a {@link StartupProblem}. */
    static Manifest read(byte[] text) throws IOException {
        var tree = JSON.readTree(text);
        if (!FORMAT.equals(tree.path("format").asText())) throw new IOException("it names no format");
        var version = tree.path("formatVersion").asInt();
        if (version != VERSION) {
            throw new StartupProblem(
                    "The backup was made by Manydesk %s in version %d of its format, and this one reads version %d: restore it with the version that made it."
                            .formatted(tree.path("product").asText(), version, VERSION));
        }
        return JSON.treeToValue(tree, Manifest.class);
    }

    SavedTable table(String name) throws IOException {
        return tables.stream()
                .filter(saved -> saved.table().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("it has no table " + name));
    }
}
