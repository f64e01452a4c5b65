package org.manydesk.audit.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an exported chain from its first line to its last, and stops at the first link that does not hold. */
public final class ChainProof {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader file;
    private final Optional<ChainHead> earlier;
    private long line;
    private long entries;
    private String last = AuditLink.START;
    private boolean removalIsTold;
    private long withheld;

    /**
     * A chain that holds.
     *
     * @param withheld how many entries are there by their hash alone: that they are these is proven, and not what they say
     */
    public record Proven(ChainHead head, long withheld) {}

    private ChainProof(BufferedReader file, Optional<ChainHead> earlier) {
        this.file = file;
        this.earlier = earlier;
    }

    /**
     * Tries a chain: it begins at its beginning, or after entries of which one of its own tells that they were removed;
     * nothing is left out, changed or put in, and it ends where its head says.
     *
     * @param earlier the head of an earlier export, from which this one must go on; without one, whoever can rewrite all
     *     of a chain can still make one that holds
     * @return its head
     * @throws BrokenChain at the first link that does not hold
     */
    public static ChainHead of(BufferedReader file, Optional<ChainHead> earlier) throws IOException {
        return proven(file, earlier).head();
    }

    /** The same, with how much of it is withheld. */
    public static Proven proven(BufferedReader file, Optional<ChainHead> earlier) throws IOException {
        var proof = new ChainProof(file, earlier);
        return new Proven(proof.read(), proof.withheld);
    }

    private ChainHead read() throws IOException {
        var first = nextLine();
        if (first == null) throw new BrokenChain(1, "The file is empty.");
        var head = headOf(first);
        begin(head);
        for (var next = nextLine(); next != null; next = nextLine()) follow(next, head);
        end(head);
        return head;
    }

    private @Nullable String nextLine() throws IOException {
        var next = file.readLine();
        if (next != null) line++;
        return next;
    }

    private void begin(ChainHead head) {
        entries = head.removed();
        last = head.removedHead();
        removalIsTold = head.removed() == 0;
        if (removalIsTold && !last.equals(AuditLink.START))
            throw new BrokenChain(1, "Nothing was removed, but the first entry is to follow another.");
        earlier.filter(known -> known.entries() < head.removed()).ifPresent(known -> {
            throw new BrokenChain(
                    1,
                    "The earlier export ends with entry %d, but here all up to entry %d are removed: no entry is in both."
                            .formatted(known.entries(), head.removed()));
        });
        mustAgreeWithEarlier();
    }

    private void end(ChainHead head) {
        if (entries != head.entries())
            throw new BrokenChain(
                    line, "The file ends after entry %d, but its head tells of %d.".formatted(entries, head.entries()));
        if (!last.equals(head.head())) throw new BrokenChain(1, "The head is not the hash of the last entry.");
        if (!removalIsTold)
            throw new BrokenChain(
                    1,
                    "Entries up to %d are missing, and no entry tells that they were removed."
                            .formatted(head.removed()));
        if (earlier.isPresent() && earlier.get().entries() > entries)
            throw new BrokenChain(
                    line,
                    "The earlier export has more entries: %d."
                            .formatted(earlier.get().entries()));
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

    private void follow(String text, ChainHead head) {
        entries++;
        var node = json(text);
        if (node.path(AuditLink.WITHHELD).asBoolean()) {
            mustStandHere(node.path("position").asLong(), node.path("previous").asText());
            last = node.path("hash").asText();
            withheld++;
        } else {
            follow(link(node), node.path("hash").asText(), head);
        }
        mustAgreeWithEarlier();
    }

    private void follow(AuditLink link, String hash, ChainHead head) {
        mustStandHere(link.position(), link.previous());
        last = link.hash();
        if (!last.equals(hash))
            throw new BrokenChain(line, "Entry %d was changed: its hash is not that of its fields.".formatted(entries));
        removalIsTold |= tellsOfRemoval(link, head);
    }

    private void mustStandHere(long position, String previous) {
        if (position != entries)
            throw new BrokenChain(line, "Entry %d is missing: here stands entry %d.".formatted(entries, position));
        if (!previous.equals(last))
            throw new BrokenChain(line, "Entry %d does not follow the one before it.".formatted(entries));
    }

    private boolean tellsOfRemoval(AuditLink link, ChainHead head) {
        if (!link.action().equals(AuditLink.ENTRIES_REMOVED)) return false;
        var details = json(link.details());
        return details.path("upTo").asLong() == head.removed()
                && details.path("hash").asText().equals(head.removedHead());
    }

    private void mustAgreeWithEarlier() {
        earlier.filter(known -> known.entries() == entries && !known.head().equals(last))
                .ifPresent(known -> {
                    throw new BrokenChain(
                            line, "Entry %d, or one before it, is not that of the earlier export.".formatted(entries));
                });
    }

    private AuditLink link(JsonNode node) {
        try {
            return AuditLink.read(node);
        } catch (IllegalArgumentException | DateTimeException incomplete) {
            throw new BrokenChain(line, "Entry %d lacks a field, or its instant is none.".formatted(entries));
        }
    }

    private JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new BrokenChain(line, "This line is no JSON.");
        }
    }
}
