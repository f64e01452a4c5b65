package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.contract.ContractVersion;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
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
    private final Counting counting;
    private final BilledTickets billed;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthTickets() {
        this(null, null);
    }

    @Inject
    MonthTickets(Counting counting, BilledTickets billed) {
        this.counting = counting;
        this.billed = billed;
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
        var charged = billed.elsewhere(
                version, month, counted.stream().map(TicketCount::ticket).toList());
        if (charged.isEmpty()) return counts;
        return counts.stream()
                .map(count -> Optional.ofNullable(charged.get(count.occurrence()))
                        .filter(then -> count.isCounted())
                        .map(then -> count.countedBefore(then, version.zone()))
                        .orElse(count))
                .toList();
    }
}
