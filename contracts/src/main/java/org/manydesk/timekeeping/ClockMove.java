package org.manydesk.timekeeping;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manydesk.sla.Metric;

/**
 * What an amendment would do to an open clock; in the shape in which it travels.
 *
 * @param ref of the ticket
 * @param oldDue when it is due as things are; null while paused, and where there is no clock
 * @param newDue when it would be due; null likewise
 * @param breaches whether it would be breached when the amendment begins, or now if that is past, and otherwise not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ClockMove(
        String ref,
        String subject,
        Metric metric,
        @Nullable Instant oldDue,
        @Nullable Instant newDue,
        boolean breaches) {}
