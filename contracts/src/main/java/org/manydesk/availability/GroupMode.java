package org.manydesk.availability;

import java.util.stream.IntStream;

/** What the parts of a group do to the service when they fail. */
public enum GroupMode {
    /** The group is as bad as its worst part. */
    WEAKEST_LINK {
        @Override
        int degree(IntStream ofParts) {
            return ofParts.max().orElse(0);
        }
    },
    /** The group is as good as its best part. */
    REDUNDANT {
        @Override
        int degree(IntStream ofParts) {
            return ofParts.min().orElse(0);
        }
    };

    abstract int degree(IntStream ofParts);
}
