package org.manydesk.paperwork;

import java.time.Instant;
import java.util.Optional;

/**
 * A document of a contract as it travels.
 *
 * @param mediaType as its sender claimed it
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param shared whether the client's managers see it
 * @param addedBy the name of who attached it
 * @param removedBy the name of who removed it; left out while it is there
 */
public record DocumentSheet(
        String id,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean shared,
        String addedBy,
        Instant addedAt,
        Optional<String> removedBy,
        Optional<Instant> removedAt) {
    public static DocumentSheet of(ContractDocument document) {
        return new DocumentSheet(
                Long.toString(document.key()),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.isShared(),
                document.addedBy(),
                document.addedAt(),
                document.removedBy(),
                document.removedAt());
    }

    public boolean wasRemoved() {
        return removedAt.isPresent();
    }
}
