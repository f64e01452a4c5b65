package org.manydesk.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A decision on a request, as it travels.
 *
 * @param note why; the client reads it
 */
public record DecisionForm(@NotNull Decision decision, @NotBlank @Size(max = 2000) String note) {
    /** What can be decided. */
    public enum Decision {
        APPROVED,
        REFUSED
    }

    ExclusionState state() {
        return ExclusionState.valueOf(decision.name());
    }
}
