package org.manydesk.usage;

import java.util.Set;
import org.manydesk.contract.VersionHistory;

/**
 * What may decide in which month a ticket of a client counts, by one of its contracts or another: one contract may bill a ticket
 * that counts by what the one before said.
 *
 * @param again by what one counts once more that is taken up again late; empty where none does
 */
public record Deciding(Set<CountedAt> first, Set<CountedAt> again) {
    public Deciding {
        first = Set.copyOf(first);
        again = Set.copyOf(again);
    }

    /** By all that was ever in force. */
    public static Deciding of(VersionHistory history) {
        return new Policies(history).deciding();
    }
}
