package org.manydesk.audit.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** Writes a chain as a file: JSON, a line for its head and one for each entry, in UTF-8 (NDJSON). */
public final class ChainWriter {
    /** The media type of such a file. */
    public static final String TYPE = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer file;

    /** @param file stays open */
    public ChainWriter(Writer file, ChainHead head) {
        this.file = file;
        write(head.json());
    }

    /** @param hash as it was stored, right or wrong */
    public void add(AuditLink link, String hash) {
        write(link.json(hash));
    }

    /** Adds an entry without its content. */
    public void withhold(AuditLink link, String hash) {
        write(link.withheld(hash));
    }

    private void write(Map<String, Object> line) {
        try {
            file.write(JSON.writeValueAsString(line));
            file.write('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
