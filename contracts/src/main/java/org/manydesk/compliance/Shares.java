package org.manydesk.compliance;

import org.jspecify.annotations.Nullable;

/** A percentage, its goal and the verdict in words; what there is not is {@code n/a}. */
record Shares(@Nullable String percentage, @Nullable String goal, @Nullable Boolean kept) {
    private static final String NONE = "n/a";

    static Shares of(Kept kept) {
        return new Shares(kept.percentage(), kept.goal(), kept.kept());
    }

    String share() {
        return percentage == null ? NONE : percentage;
    }

    String promised() {
        return goal == null ? NONE : goal;
    }

    String verdict() {
        if (kept == null) return NONE;
        return kept ? "kept" : "missed";
    }
}
