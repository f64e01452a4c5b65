package org.manydesk.compliance;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.sla.Metric;

/**
 * A request to leave a clock out, to be read.
 *
 * @param ticket the ticket's reference
 * @param startedAt when the clock started, which tells it from others of the metric
 * @param askedBy e-mail
 * @param note why it was decided so; empty while it is open
 */
public record ExclusionSheet(
        String id,
        String ticket,
        Metric metric,
        Instant startedAt,
        ExclusionState state,
        String reason,
        String askedBy,
        Instant askedAt,
        String note,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt) {
    public static ExclusionSheet of(ExclusionRequest request) {
        return new ExclusionSheet(
                Long.toString(request.key()),
                request.ref(),
                request.metric(),
                request.clock().startedAt(),
                request.state(),
                request.reason(),
                request.askedBy(),
                request.askedAt(),
                request.note(),
                request.decidedBy(),
                request.decidedAt());
    }
}
