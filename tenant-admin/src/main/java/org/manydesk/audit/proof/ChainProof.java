package org.manydesk.audit.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;

/** Reads an exported chain from its first line to its last, and stops at the first link that does not hold. */
public final class ChainProof {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader file;
    private final Optional<ChainHead> earlier;
    private long entries;
    private String last = AuditLink.START;

    private ChainProof(BufferedReader file, Optional<ChainHead> earlier) {
        this.file = file;
        this.earlier = earlier;
    }

    /**
     * Tries a chain: it begins at its beginning, nothing is left out, changed or put in, and it ends where its head says.
     *
     * @param earlier the head of an earlier export, from which this one must go on; without one, whoever can rewrite all
     *     of a chain can still make one that holds
     * @return its head
     * @throws BrokenChain at the first link that does not hold
     */
    public static ChainHead of(BufferedReader file, Optional<ChainHead> earlier) throws IOException {
        return new ChainProof(file, earlier).read();
    }

    private ChainHead read() throws IOException {
        var first = file.readLine();
        if (first == null) throw new BrokenChain(1, "The file is empty.");
        var head = headOf(first);
        for (var line = file.readLine(); line != null; line = file.readLine()) follow(line);
        if (entries != head.entries())
            throw new BrokenChain(
                    lines(),
                    "The file ends after entry %d, but its head tells of %d.".formatted(entries, head.entries()));
        if (!last.equals(head.head())) throw new BrokenChain(1, "The head is not the hash of the last entry.");
        if (earlier.isPresent() && earlier.get().entries() > entries)
            throw new BrokenChain(
                    lines(),
                    "The earlier export has more entries: %d."
                            .formatted(earlier.get().entries()));
        return head;
    }

    private ChainHead headOf(String line) {
        var head = head(json(line));
        if (earlier.isPresent() && !earlier.get().chain().equals(head.chain()))
            throw new BrokenChain(1, "The earlier export is of another chain.");
        return head;
    }

    private static ChainHead head(JsonNode node) {
        try {
            return ChainHead.read(node);
        } catch (IllegalArgumentException | DateTimeException incomplete) {
            throw new BrokenChain(
                    1, "This is no export of an audit trail: its first line does not tell of which chain.");
        }
    }

    private void follow(String line) {
        entries++;
        var node = json(line);
        var link = link(node);
        if (link.position() != entries)
            throw new BrokenChain(
                    lines(), "Entry %d is missing: here stands entry %d.".formatted(entries, link.position()));
        if (!link.previous().equals(last))
            throw new BrokenChain(lines(), "Entry %d does not follow the one before it.".formatted(entries));
        last = link.hash();
        if (!last.equals(node.path("hash").asText()))
            throw new BrokenChain(
                    lines(), "Entry %d was changed: its hash is not that of its fields.".formatted(entries));
        if (earlier.isPresent()
                && earlier.get().entries() == entries
                && !earlier.get().head().equals(last))
            throw new BrokenChain(
                    lines(), "Entry %d, or one before it, is not that of the earlier export.".formatted(entries));
    }

    private AuditLink link(JsonNode node) {
        try {
            return AuditLink.read(node);
        } catch (IllegalArgumentException | DateTimeException incomplete) {
            throw new BrokenChain(lines(), "Entry %d lacks a field, or its instant is none.".formatted(entries));
        }
    }

    private JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException unreadable) {
            throw new BrokenChain(lines(), "This line is no JSON.");
        }
    }

    /** Lines that were read: the head and the entries. */
    private long lines() {
        return entries + 1;
    }
}
