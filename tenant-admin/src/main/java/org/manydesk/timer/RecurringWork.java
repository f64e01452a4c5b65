package org.manydesk.timer;

import java.time.Duration;

/** Work that is done again and again, by one node at a time. Every bean of this type is scheduled. */
public interface RecurringWork {
    /** Tells works apart, over all nodes and versions of the product. */
    String name();

    /** How long after its end it begins again, also after a failure. In real time, whatever the product's clock shows. */
    Duration every();

    /** Whether a node that starts has it done at once. */
    default boolean isDueAtStart() {
        return false;
    }

    /** Does what there is to do now. A failure is logged. */
    void work();
}
