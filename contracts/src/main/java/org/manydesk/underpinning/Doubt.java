package org.manydesk.underpinning;

import java.time.Duration;
import org.manydesk.sla.Metric;
import org.manydesk.timeline.Priority;

/**
 * A target of an agreement that is longer than what a client is promised: whoever keeps the one may break the other.
 *
 * @param agreed the time that the party has
 * @param client the key of the client who is promised least
 * @param contract the number of that client's contract
 * @param promised the time that this client is promised
 * @param others how many more contracts promise less time than is agreed
 */
public record Doubt(
        Metric metric,
        Priority priority,
        Duration agreed,
        String client,
        String contract,
        Duration promised,
        int others) {}
