package org.manydesk.datasubject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the data of one person.
 *
 * @param alias what stands wherever the person's address stood alone: an address that nobody has (RFC 2606)
 * @param tables those that told of the person, by name
 * @param files how many files that named the person are gone: mail that became no ticket, and lists that were imported
 */
public record Erased(String alias, List<Told> tables, int files) {
    public Erased {
        tables = List.copyOf(tables);
    }

    /** Why rows still tell of the person. */
    public enum Reason {
        /** Issued, paid or closed: accounting records, which the law has kept for years; the database changes none. */
        FINAL,
        /** The audit trail is a chain of hashes: it ends by its own retention. */
        SEALED,
        /** Terms, and where they send what they report: amend them first, then erase again. */
        AGREED
    }

    /**
     * Rows of one table.
     *
     * @param cleaned how many tell of the person no more
     * @param left how many still do
     * @param reason why any still do; null if none does
     */
    public record Told(String table, long cleaned, long left, @Nullable Reason reason) {}
}
