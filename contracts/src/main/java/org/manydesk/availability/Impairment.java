package org.manydesk.availability;

import java.util.Optional;
import org.manydesk.calendar.Interval;

/**
 * An outage as far as availability cares.
 *
 * @param outage its id
 * @param part what it strikes; empty for the whole service
 * @param degree 1 to 100 percent, 100 being down
 */
public record Impairment(long outage, Optional<String> part, Interval during, int degree) {
    public Impairment {
        if (degree < 1 || degree > 100) throw new IllegalArgumentException("A degree is 1 to 100 percent");
    }
}
