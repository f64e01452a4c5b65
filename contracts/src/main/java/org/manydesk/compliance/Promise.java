package org.manydesk.compliance;

import java.util.Comparator;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/** What is counted together: the clocks of one metric on tickets of one priority. */
record Promise(Metric metric, Priority priority) implements Comparable<Promise> {
    private static final Comparator<Promise> IN_ORDER =
            Comparator.comparing(Promise::metric).thenComparing(Promise::priority);

    @Override
    public int compareTo(Promise other) {
        return IN_ORDER.compare(this, other);
    }
}
