package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Succession;
import org.manydesk.rating.TicketMix;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.EventKind;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;

/** Tickets of periods that were invoiced without them. */
@ApplicationScoped
class LateTickets {

    /**
     * Not those that an invoice of the month left out, as long as nothing happened to them since and nobody decided by hand;
     * what no contract was in force for, was left out by a hand that may have withdrawn it, or as unanswered, on which work was
     * recorded since, is looked at again.
     */
    static final String UNSEEN = "NOT EXISTS (SELECT b FROM BilledTicket b"
            + " WHERE b.tenantId = t.tenantId AND b.contractId = :contract AND b.ticketId = t.id AND b.occurrence = 1)"
            + " AND NOT EXISTS (SELECT u FROM UncountedTicket u, Invoice i WHERE u.tenantId = t.tenantId"
            + " AND u.ticketId = t.id AND u.decidedAt = t.%1$s AND u.eventCount = t.eventCount"
            + " AND u.reason <> org.manydesk.usage.Reason.NO_CONTRACT"
            + " AND u.reason <> org.manydesk.usage.Reason.LEFT_OUT_BY_HAND"
            + " AND NOT (u.reason = org.manydesk.usage.Reason.UNANSWERED AND EXISTS (SELECT w FROM TimeEntry w"
            + " WHERE w.tenantId = t.tenantId AND w.ticketId = t.id AND w.id > u.id)) AND i.tenantId = u.tenantId"
            + " AND i.id = u.invoiceId AND i.contractId = :contract AND NOT EXISTS (SELECT c FROM Correction c"
            + " WHERE c.tenantId = t.tenantId AND c.contractId = :contract AND c.ticketId = t.id))";

    private static final String UNBILLED =
            " FROM TicketTimeline t WHERE t.tenantId = :tenant" + " AND t.%1$s >= :from AND t.%1$s < :to AND " + UNSEEN;

    /** Those that got there once more, which may count again. */
    private static final String AGAIN = " FROM TicketTimeline t, RecordedEvent e WHERE t.tenantId = :tenant"
            + " AND t.firstReopenedAt < :to AND e.tenantId = t.tenantId AND e.ticketId = t.id AND e.kind = :kind"
            + " AND e.said = :status AND e.occurredAt >= :from AND e.occurredAt < :to AND t.%1$s < e.occurredAt AND "
            + UNSEEN.replace("t.%1$s", "e.occurredAt").replace("b.occurrence = 1", "b.decidedAt = e.occurredAt");

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

    /** Months in a row, both included. */
    record MonthsInRow(YearMonth first, YearMonth last) {
        private Interval of(Succession agreed) {
            return new Interval(
                    agreed.holdingIn(first).period(first).from(),
                    agreed.holdingIn(last).period(last).to());
        }
    }

    /** The months among them in which there are tickets that no invoice of the contract charges; some for a good reason. */
    Set<YearMonth> months(Contract contract, Succession agreed, MonthsInRow months) {
        var zone = agreed.first().zone();
        var span = months.of(agreed);
        return Stream.concat(
                        Counting.deciding(agreed).stream()
                                .flatMap(countedAt ->
                                        select("t." + countedAt.attribute(), Instant.class, contract, countedAt, span)),
                        Counting.again(agreed).stream()
                                .flatMap(countedAt -> again("e.occurredAt", Instant.class, contract, countedAt, span)))
                .map(at -> YearMonth.from(at.atZone(zone)))
                .collect(Collectors.toSet());
    }

    /** The months among them in which work may be known otherwise than invoices of the contract say it. */
    Set<YearMonth> monthsOfWork(Contract contract, Succession agreed, MonthsInRow months) {
        return works.stale(contract, months.of(agreed), agreed.first().zone());
    }

    /** Tickets of a month that count and that no invoice of the contract charges. */
    List<TicketCount> of(Contract contract, ContractVersion version, YearMonth month) {
        var span = version.period(month);
        var again = counting.again(version);
        var rows = Stream.concat(
                        unbilled(contract, counting.deciding(version), span).stream(),
                        again.stream()
                                .flatMap(countedAt ->
                                        again(PeriodTicket.SELECTED, PeriodTicket.class, contract, countedAt, span)))
                .distinct()
                .toList();
        var charged = again.isEmpty()
                ? Set.<Occurrence>of()
                : billed.of(contract, month).keySet();
        return counting.count(version, month, rows).stream()
                .filter(count -> count.isCounted() && !charged.contains(count.occurrence()))
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
                .flatMap(countedAt -> select(PeriodTicket.SELECTED, PeriodTicket.class, contract, countedAt, span))
                .distinct()
                .toList();
    }

    private <T> Stream<T> again(String what, Class<T> type, Contract contract, CountedAt countedAt, Interval span) {
        return wall
                .em()
                .createQuery("SELECT DISTINCT " + what + AGAIN.formatted(countedAt.attribute()), type)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("kind", EventKind.STATUS)
                .setParameter("status", countedAt.name())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList()
                .stream();
    }

    private <T> Stream<T> select(String what, Class<T> type, Contract contract, CountedAt countedAt, Interval span) {
        return wall
                .em()
                .createQuery("SELECT " + what + UNBILLED.formatted(countedAt.attribute()), type)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList()
                .stream();
    }
}
