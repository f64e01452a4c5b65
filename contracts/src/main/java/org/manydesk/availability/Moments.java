package org.manydesk.availability;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as they travel, in a range that is good for outages. */
final class Moments {
    static final String WANTED = "an ISO 8601 instant with offset from 2000 to 2099, e.g. 2026-11-20T17:10:00+01:00";
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private Moments() {}

    static Instant parse(String text) {
        var instant = OffsetDateTime.parse(text).toInstant();
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) throw new IllegalArgumentException(text);
        return instant;
    }
}
