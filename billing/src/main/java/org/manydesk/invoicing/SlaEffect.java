package org.manydesk.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.manydesk.compliance.ExcludedAs;
import org.manydesk.compliance.Outcome;
import org.manydesk.compliance.TicketVerdict;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * What became of a promise on a ticket that a line charges, and what it gave back.
 *
 * @param outcome {@code MET}, {@code BREACHED}, or {@code RUNNING} as long as it is neither
 * @param period the closed month in which it was judged, for ever; absent as long as it was in none, and it is as of now
 * @param excludedAs why it does not count; absent when it does
 * @param credit what was drafted for the month because of it; absent where nothing was
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SlaEffect(
        Metric metric,
        Priority priority,
        Duration target,
        Instant startedAt,
        Outcome outcome,
        Optional<YearMonth> period,
        Optional<ExcludedAs> excludedAs,
        Optional<CausedCredit> credit) {

    static SlaEffect of(TicketVerdict verdict, Optional<CausedCredit> credit) {
        return new SlaEffect(
                verdict.metric(),
                verdict.priority(),
                verdict.target(),
                verdict.startedAt(),
                verdict.outcome(),
                verdict.period(),
                verdict.excludedAs(),
                credit);
    }
}
