package org.manydesk.usage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.effort.TimeEntries;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.Timeline;

/**
 * Which tickets somebody attended to otherwise than by a public answer in writing: on the telephone, or by work that was
 * recorded.
 *
 * @param tickets only of those that nobody answered, where the contract leaves such tickets out
 */
record Attention(Set<TicketId> tickets) {

    static Attention of(
            TenantId tenant,
            List<PeriodTicket> some,
            Map<TicketId, Timeline> timelines,
            CountingRules rules,
            TimeEntries entries) {
        var silent = some.stream()
                .filter(ticket -> {
                    var timeline = timelines.get(ticket.ticket());
                    return timeline != null && rules.of(timeline).asksWhoAttended(timeline);
                })
                .toList();
        var attended = new HashSet<TicketId>();
        silent.stream()
                .filter(ticket -> ticket.channel() == Channel.PHONE)
                .map(PeriodTicket::ticket)
                .forEach(attended::add);
        var others = silent.stream()
                .map(PeriodTicket::ticket)
                .filter(ticket -> !attended.contains(ticket))
                .toList();
        attended.addAll(entries.worked(tenant, others));
        return new Attention(attended);
    }

    /** What holds of a ticket. */
    ChargeablePolicy on(PeriodTicket ticket, ChargeablePolicy agreed) {
        return tickets.contains(ticket.ticket()) ? agreed.attended() : agreed;
    }
}
