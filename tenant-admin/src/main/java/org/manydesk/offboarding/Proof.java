package org.manydesk.offboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.rest.Json;

/**
 * What was kept of a client before it was erased, and what is left.
 *
 * @param tables those that held rows of it, by name
 * @param documents those that the law has kept, each with the day until which; empty in proofs of earlier releases
 * @param files how many files there were
 * @param filesLeft how many are left
 * @param auditEntries how many entries its audit chain had
 * @param auditHead the hash of the last of them, which the export that it took along ends with
 * @param searched what was looked for afterwards, and found; null before, and in proofs of earlier releases
 */
public record Proof(
        List<Kept> tables,
        List<KeptDocument> documents,
        long files,
        long filesLeft,
        long auditEntries,
        String auditHead,
        @Nullable Searched searched) {
    public Proof {
        tables = List.copyOf(tables);
        documents = Optional.ofNullable(documents).map(List::copyOf).orElse(List.of());
    }

    /** Why rows are left. */
    public enum Reason {
        /** Issued, paid or closed: accounting records, which the law has kept for years; the database gives up none. */
        FINAL,
        /** What is final, or belongs to another client, refers to it. */
        REFERRED_TO
    }

    /**
     * Rows of one table.
     *
     * @param rows how many there were
     * @param left how many are left
     * @param reason why any are left; null if none is
     */
    public record Kept(String table, long rows, long left, @Nullable Reason reason) {}

    static Proof before(Map<String, Long> rows, long files, long auditEntries, String auditHead) {
        var tables = new TreeMap<>(rows)
                .entrySet().stream()
                        .map(table -> new Kept(table.getKey(), table.getValue(), table.getValue(), null))
                        .toList();
        return new Proof(tables, List.of(), files, files, auditEntries, auditHead, null);
    }

    /** The same, with what is left now. */
    Proof after(Map<String, Long> left, Map<String, Reason> reasons, List<KeptDocument> documents, long filesLeft) {
        var now = tables.stream()
                .map(table -> {
                    var rows = left.getOrDefault(table.table(), 0L);
                    return new Kept(table.table(), table.rows(), rows, rows == 0 ? null : reasons.get(table.table()));
                })
                .toList();
        return new Proof(now, documents, files, filesLeft, auditEntries, auditHead, searched);
    }

    /** The tables that held rows of it. */
    Set<String> held() {
        return tables.stream().map(Kept::table).collect(Collectors.toSet());
    }

    /** The same, with what was looked for and found. */
    Proof with(Searched what) {
        return new Proof(tables, documents, files, filesLeft, auditEntries, auditHead, what);
    }

    String json() {
        try {
            return Json.mapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Proof of(String json) {
        try {
            return Json.mapper().readValue(json, Proof.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
