package org.manydesk.quota;

import org.manydesk.problem.Problem;

/** A file would be over what a client may store: 413. */
public class StorageFull extends Problem {
    private static final long serialVersionUID = 1L;

    StorageFull(long allowed) {
        super(
                413,
                "Storage full",
                "With this file the client would have more than the " + allowed / 1_000_000
                        + " MB that were agreed. Remove documents that are no longer needed, or ask an administrator"
                        + " for more.");
    }
}
