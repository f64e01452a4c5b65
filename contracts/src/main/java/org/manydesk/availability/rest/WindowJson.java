package org.manydesk.availability.rest;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.availability.MaintenanceWindow;

/** A maintenance window as it travels; agreed to once {@code agreedAt} is there. */
record WindowJson(
        String id,
        Instant from,
        Instant until,
        String note,
        String proposedBy,
        Optional<Instant> agreedAt,
        Optional<String> agreedBy) {
    static WindowJson of(MaintenanceWindow window) {
        return new WindowJson(
                Long.toString(window.key()),
                window.during().from(),
                window.during().to(),
                window.note(),
                window.proposedBy(),
                window.agreedAt(),
                window.agreedBy());
    }
}
