package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.manydesk.contract.ContractVersion;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;
import org.manydesk.usage.WorkCount;

/**
 * The tickets of a contract's month. What an invoice of the client charges, for another month or by another contract, counts no
 * second time, be it that it would be decided otherwise by what is known now: a merge was undone by which the ticket was closed,
 * or a contract was agreed afterwards.
 */
@ApplicationScoped
class MonthTickets {
    private static final String ELSEWHERE = "SELECT b.ticketId, b.occurrence, b.decidedAt FROM BilledTicket b"
            + " WHERE b.tenantId = :tenant AND b.ticketId IN :tickets"
            + " AND (b.contractId <> :contract OR b.period <> :period)";
    private static final int AT_ONCE = 1_000;

    private final Wall wall;
    private final Counting counting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthTickets() {
        this(null, null);
    }

    @Inject
    MonthTickets(Wall wall, Counting counting) {
        this.wall = wall;
        this.counting = counting;
    }

    /** All of them, counted or not. */
    List<TicketCount> of(ContractVersion version, YearMonth month) {
        return once(version, month, counting.count(version, month));
    }

    /** Some of them. */
    List<TicketCount> of(ContractVersion version, YearMonth month, List<PeriodTicket> some) {
        return once(version, month, counting.count(version, month, some));
    }

    /** The work on tickets that began in it. */
    List<WorkCount> work(ContractVersion version, YearMonth month) {
        return counting.work(version, month);
    }

    /** What tickets count by that are opened under the contract. */
    Set<CountedAt> countedAt(ContractVersion version) {
        return counting.agreed(version);
    }

    private List<TicketCount> once(ContractVersion version, YearMonth month, List<TicketCount> counts) {
        var counted = counts.stream().filter(TicketCount::isCounted).toList();
        var charged = elsewhere(
                version,
                month,
                counted.stream().map(count -> count.ticket().value()).toList());
        if (charged.isEmpty()) return counts;
        return counts.stream()
                .map(count -> Optional.ofNullable(charged.get(count.occurrence()))
                        .filter(then -> count.isCounted())
                        .map(then -> count.countedBefore(then, version.zone()))
                        .orElse(count))
                .toList();
    }

    /** When those of some tickets were decided that invoices charge for another month, or by another contract. */
    private Map<Occurrence, Instant> elsewhere(ContractVersion version, YearMonth month, List<Long> tickets) {
        var found = new HashMap<Occurrence, Instant>();
        for (var from = 0; from < tickets.size(); from += AT_ONCE)
            wall.em()
                    .createQuery(ELSEWHERE, Object[].class)
                    .setParameter("tenant", version.tenant().value())
                    .setParameter("contract", version.contract().value())
                    .setParameter("period", month.toString())
                    .setParameter("tickets", tickets.subList(from, Math.min(tickets.size(), from + AT_ONCE)))
                    .getResultStream()
                    .forEach(row ->
                            found.put(new Occurrence(new TicketId((Long) row[0]), (Integer) row[1]), (Instant) row[2]));
        return found;
    }
}
