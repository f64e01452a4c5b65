package org.manydesk.onboarding;

import java.util.List;

/**
 * What a file changes, or changed.
 *
 * @param client its key
 * @param outcome what becomes of the client as a whole
 * @param changes in the order of the file; none where all is so already
 */
public record FileReport(String client, Outcome outcome, List<FileChange> changes) {
    /** What becomes of a client. */
    public enum Outcome {
        /** It is taken on. */
        CREATED,
        /** It is here already, and something is changed or added. */
        CHANGED,
        /** All is so already. */
        UNCHANGED
    }

    public FileReport {
        changes = List.copyOf(changes);
    }

    static FileReport of(String client, boolean isNew, List<FileChange> changes) {
        var known = changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new FileReport(client, isNew ? Outcome.CREATED : known, changes);
    }
}
