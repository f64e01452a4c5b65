package org.manydesk.offboarding;

import java.util.List;
import java.util.Map;

/**
 * What was looked for after a client was erased, where, and what was found: without saying the words themselves, which would
 * keep them.
 *
 * @param lookedFor how many of each kind: names, mail domains, addresses, people
 * @param most of a kind at most; where there were that many, there may have been more
 * @param tables how many were read, all columns of text; bytes, and what is encoded in files, are not
 * @param rows of the provider that were read
 * @param files of the provider's that were read: mail that was set aside
 * @param mentions where something was found, by table and by whose rows these are
 * @param words what became of words in the indexes of full-text search
 */
public record Searched(
        Map<String, Integer> lookedFor,
        int most,
        int tables,
        long rows,
        long files,
        List<Mention> mentions,
        IndexedWords words) {
    public Searched {
        lookedFor = Map.copyOf(lookedFor);
        mentions = List.copyOf(mentions);
    }

    /**
     * What became of the words of what was deleted, which indexes of full-text search keep until they are rebuilt.
     *
     * @param rebuilt tables whose index has none of them any more
     * @param left tables whose index could not be rebuilt: it may hold single words, without saying whose
     */
    public record IndexedWords(List<String> rebuilt, List<String> left) {
        public IndexedWords {
            rebuilt = List.copyOf(rebuilt);
            left = List.copyOf(left);
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
