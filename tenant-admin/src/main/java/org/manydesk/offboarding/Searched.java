package org.manydesk.offboarding;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was looked for after a client was erased, where, and what was found: without saying the words themselves, which would
 * keep them.
 *
 * @param lookedFor how many of each kind: names, mail domains, addresses, people
 * @param most of a kind at most; where there were that many, there may have been more
 * @param tables how many were read, all columns of text
 * @param noted when it was noted what to look for
 * @param unread tables of which only the first rows were read, because there are so many
 * @param notRead what is never read; empty in proofs of earlier releases
 * @param rows of the provider that were read
 * @param files of the provider's that were read: mail that was set aside
 * @param mentions where something was found, by table and by whose rows these are
 * @param words what became of words in the indexes of full-text search
 */
public record Searched(
        Map<String, Integer> lookedFor,
        int most,
        Noted noted,
        int tables,
        List<String> unread,
        List<NotRead> notRead,
        long rows,
        long files,
        List<Mention> mentions,
        IndexedWords words) {
    public Searched {
        noted = Optional.ofNullable(noted).orElse(Noted.BEFORE);
        lookedFor = Map.copyOf(lookedFor);
        unread = Optional.ofNullable(unread).map(List::copyOf).orElse(List.of());
        notRead = Optional.ofNullable(notRead).map(List::copyOf).orElse(List.of());
        mentions = List.copyOf(mentions);
    }

    /** When it was noted what to look for. */
    public enum Noted {
        /** Before anything was erased. */
        BEFORE,
        /** When some was erased already, of a client that an earlier release began to erase. */
        LATE
    }

    /** What is not looked through, wherever it lies. What the client itself had of it was erased by its key, unread. */
    public enum NotRead {
        /** Mail that was set aside for the provider is read as it came: what its sender encoded is not decoded. */
        ENCODED_MAIL,
        /** What other clients attached to their tickets and contracts. */
        ATTACHMENTS,
        /** Columns of bytes: pictures, keys, hashes. */
        BYTES,
        /** Backups, and logs of the server. */
        BACKUPS_AND_LOGS
    }

    /**
     * What became of the words of what was deleted, which indexes of full-text search keep until they are rebuilt.
     *
     * @param rebuilt tables whose index has none of them any more
     * @param left tables whose index could not be rebuilt: it may hold single words, without saying whose
     * @param begun of those left, the tables that were rebuilt in parts until the time for that was over, since others write so much
     */
    public record IndexedWords(List<String> rebuilt, List<String> left, List<String> begun) {
        public IndexedWords {
            rebuilt = List.copyOf(rebuilt);
            left = List.copyOf(left);
            begun = Optional.ofNullable(begun).map(List::copyOf).orElse(List.of());
        }
    }

    /** Whose rows something was found in. */
    public enum Whose {
        /** Rows of the client itself, which are listed as left with the reason. */
        CLIENT,
        /** Rows of the provider alone: its own trail, for example, which nobody changes. */
        PROVIDER,
        /** Rows of other clients, who wrote of this one. */
        OTHER_CLIENTS
    }

    /** In how many rows of a table, or files, something was found. */
    public record Mention(String where, Whose whose, long rows) {}
}
