package org.manydesk.compliance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.manydesk.sla.Metric;

/**
 * A request to leave a clock out, as it travels.
 *
 * @param ticket its reference, e.g. {@code ACME-42}
 * @param metric which of its clocks
 * @param reason why it should not count
 */
public record ExclusionForm(
        @NotBlank @Size(max = 50) String ticket, @NotNull Metric metric, @NotBlank @Size(max = 2000) String reason) {}
