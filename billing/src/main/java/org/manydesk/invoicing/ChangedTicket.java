package org.manydesk.invoicing;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.Traits;
import org.manydesk.usage.TicketCount;

/**
 * A ticket of an issued invoice that does not count any more, or of which that was taken back and which counts again.
 *
 * @param charged as the invoice charges it, and goes on doing so
 * @param now     how it is decided as of now
 * @param turn    how often that was said differently, from 1
 */
record ChangedTicket(BilledTicket charged, TicketCount now, int turn) {

    boolean isCounted() {
        return now.isCounted();
    }

    /** What they change in each part of their month: less than none of a kind, where more of it are taken back. */
    static List<TicketMix> mixes(MonthTerms terms, List<ChangedTicket> some) {
        return IntStream.range(0, terms.list().size())
                .mapToObj(part -> mix(some.stream()
                        .filter(one -> terms.part(one.charged().decidedAt()).orElse(-1) == part)
                        .toList()))
                .toList();
    }

    private static TicketMix mix(List<ChangedTicket> some) {
        var kinds = new HashMap<Traits, Integer>();
        some.forEach(one -> kinds.merge(one.charged().traits(), one.isCounted() ? 1 : -1, Integer::sum));
        return new TicketMix(kinds);
    }

    /** Two months with the same parts, together. */
    static List<TicketMix> sum(List<TicketMix> some, List<TicketMix> more) {
        return IntStream.range(0, some.size())
                .mapToObj(part -> some.get(part).plus(more.get(part)))
                .toList();
    }
}
