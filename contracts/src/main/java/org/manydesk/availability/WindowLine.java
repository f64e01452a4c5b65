package org.manydesk.availability;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.calendar.Interval;

/**
 * A maintenance window on a page.
 *
 * @param version as it was read
 * @param agreedBy who agreed for the client; empty while nobody has
 * @param begun whether it has begun
 */
public record WindowLine(
        String id,
        int version,
        Interval during,
        String note,
        String proposedBy,
        Optional<String> agreedBy,
        boolean begun) {
    static WindowLine of(MaintenanceWindow window, Instant now) {
        return new WindowLine(
                Long.toString(window.key()),
                window.version(),
                window.during(),
                window.note(),
                window.proposedBy(),
                window.agreedBy(),
                window.hasBegun(now));
    }
}
