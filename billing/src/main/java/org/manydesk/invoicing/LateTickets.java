package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.rating.TicketMix;
import org.manydesk.scope.Wall;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;

/** Tickets of periods that were invoiced without them. */
@ApplicationScoped
class LateTickets {

    private static final String UNBILLED = "SELECT " + PeriodTicket.SELECTED
            + " FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.%1$s >= :from AND t.%1$s < :to"
            + " AND NOT EXISTS (SELECT b FROM BilledTicket b WHERE b.tenantId = t.tenantId"
            + " AND b.contractId = :contract AND b.ticketId = t.id)";

    private final Wall wall;
    private final Counting counting;
    private final BilledTickets billed;
    private final BilledWorks works;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LateTickets() {
        this(null, null, null, null);
    }

    @Inject
    LateTickets(Wall wall, Counting counting, BilledTickets billed, BilledWorks works) {
        this.works = works;
        this.wall = wall;
        this.counting = counting;
        this.billed = billed;
    }

    /** Tickets of a month that count and that no invoice of the contract charges. */
    List<TicketCount> of(Contract contract, ContractVersion version, YearMonth month) {
        var rows = unbilled(contract, counting.deciding(version), version.period(month));
        return counting.count(version, month, rows).stream()
                .filter(TicketCount::isCounted)
                .toList();
    }

    /** All tickets of an invoiced month: those that invoices charge, and these, by its parts; and its work. */
    List<TicketMix> withBilled(Contract contract, ContractVersion version, MonthTerms terms) {
        var known = billed.mixes(contract, terms);
        var late = terms.mixes(of(contract, version, terms.period()), work(version, terms), List.of());
        return IntStream.range(0, known.size())
                .mapToObj(part -> known.get(part).plus(late.get(part)))
                .toList();
    }

    /** Work of a month as it is known now. None where no line of the month charges hours. */
    List<ChargedWork> work(ContractVersion version, MonthTerms terms) {
        return terms.haveHours() ? ChargedWork.of(counting.work(version, terms.period())) : List.of();
    }

    /** What of it invoices charge. */
    List<ChargedWork> billedWork(Contract contract, MonthTerms terms) {
        return terms.haveHours() ? works.charged(contract, terms.period()) : List.of();
    }

    /** The tickets that got there first in a span and that no invoice of the contract charges; some for a good reason. */
    private List<PeriodTicket> unbilled(Contract contract, Set<CountedAt> deciding, Interval span) {
        return deciding.stream()
                .flatMap(countedAt -> unbilled(contract, countedAt, span).stream())
                .distinct()
                .toList();
    }

    private List<PeriodTicket> unbilled(Contract contract, CountedAt countedAt, Interval span) {
        return wall.em()
                .createQuery(UNBILLED.formatted(countedAt.attribute()), PeriodTicket.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList();
    }
}
