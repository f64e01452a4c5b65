package org.manydesk.audit.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * One entry of a chain, as it is sealed: its hash is the SHA-256 (in hexadecimal digits) of its own fields and of the
 * hash of the entry before it, each on a line of its own.
 *
 * @param position in its chain, from 1
 * @param at to the microsecond
 * @param actor who did it: a person's e-mail, or the name of system work
 * @param origin the address that it came from; empty for system work
 * @param action what was done, e.g. {@code TICKET_RESOLVED}
 * @param subject to what, as people name it, e.g. {@code ACME-42}
 * @param details before and after, as JSON, letter by letter
 * @param previous the hash of the entry before it
 */
public record AuditLink(
        long position,
        Instant at,
        String actor,
        String origin,
        String action,
        String subject,
        String details,
        String previous) {
    /** What the first entry of a chain follows. */
    public static final String START = "0".repeat(64);

    /**
     * The action of an entry that tells of older ones that were removed: its details name as {@code upTo} the position
     * and as {@code hash} the hash of the last of them.
     */
    public static final String ENTRIES_REMOVED = "AUDIT_ENTRIES_REMOVED";

    /** The member that says of a line that the content of the entry is withheld. */
    static final String WITHHELD = "withheld";

    /** The seal of this entry: 64 hexadecimal digits. */
    public String hash() {
        return sha256(String.join(
                "\n", previous, Long.toString(position), at.toString(), actor, origin, action, subject, details));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a line of a file; the order of the members is that of the hash. */
    Map<String, Object> json(String hash) {
        var members = new java.util.LinkedHashMap<String, Object>();
        members.put("position", position);
        members.put("at", at.toString());
        members.put("actor", actor);
        members.put("origin", origin);
        members.put("action", action);
        members.put("subject", subject);
        members.put("details", details);
        members.put("previous", previous);
        members.put("hash", hash);
        return members;
    }

    /** The same of an entry whose content is withheld: its hash stands for it, and the next entry follows that. */
    Map<String, Object> withheld(String hash) {
        var members = new java.util.LinkedHashMap<String, Object>();
        members.put("position", position);
        members.put(WITHHELD, true);
        members.put("previous", previous);
        members.put("hash", hash);
        return members;
    }

    static AuditLink read(JsonNode line) {
        return new AuditLink(
                line.required("position").asLong(),
                Instant.parse(line.required("at").asText()),
                line.required("actor").asText(),
                line.required("origin").asText(),
                line.required("action").asText(),
                line.required("subject").asText(),
                line.required("details").asText(),
                line.required("previous").asText());
    }
}
