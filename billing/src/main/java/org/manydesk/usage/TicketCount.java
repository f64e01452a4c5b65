package org.manydesk.usage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.timeline.TicketId;

/**
 * One ticket of a period, counted or not.
 *
 * @param ref     the reference that people use, e.g. {@code ACME-42}
 * @param traits what it was like at the deciding instant
 * @param why     the reason in a sentence
 * @param events  how many happened to it until it was counted
 */
public record TicketCount(
        TicketId ticket, String ref, String subject, Decision decision, Traits traits, String why, int events) {

    /** Which of the times that the ticket counts it is. */
    public Occurrence occurrence() {
        return new Occurrence(ticket, decision.occurrence());
    }

    public boolean isCounted() {
        return decision.isCounted();
    }

    /** The same, which is charged already as it counted at another instant, and so does not count again. */
    public TicketCount countedBefore(Instant then, ZoneId zone) {
        var before = decision.countedBefore(then);
        var sentence = new Why(ChargeablePolicy.USUAL, zone).of(before, Optional.empty());
        return new TicketCount(ticket, ref, subject, before, traits, sentence, events);
    }

    /** Those of them that are counted, by kind. */
    public static TicketMix mix(List<TicketCount> counts) {
        return TicketMix.of(counts.stream()
                .filter(TicketCount::isCounted)
                .map(TicketCount::traits)
                .toList());
    }
}
