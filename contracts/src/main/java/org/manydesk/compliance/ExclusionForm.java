package org.manydesk.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;

/**
 * A request to leave a clock out, as it travels.
 *
 * @param ticket its reference, e.g. {@code ACME-42}
 * @param metric which of its clocks
 * @param reason why it should not count
 * @param startedAt when the clock started, where the ticket was reopened and has several of the metric; when absent the last
 *     one that was breached, else the last one
 */
public record ExclusionForm(
        @NotBlank @Size(max = 50) String ticket,
        @NotNull Metric metric,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable Instant startedAt) {
    /** For the one clock of a ticket's metric. */
    public ExclusionForm(String ticket, Metric metric, String reason) {
        this(ticket, metric, reason, null);
    }
}
