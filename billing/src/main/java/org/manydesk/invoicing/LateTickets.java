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
import org.manydesk.contract.VersionHistory;
import org.manydesk.rating.TicketMix;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.EventKind;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Deciding;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;

/** Tickets of periods that were invoiced without them. */
@ApplicationScoped
class LateTickets {

    private static final String UNSEEN = "NOT EXISTS (SELECT b FROM BilledTicket b"
            + " WHERE b.tenantId = t.tenantId AND b.contractId = %1$s AND b.ticketId = t.id AND %3$s)"
            + " AND NOT EXISTS (SELECT u FROM UncountedTicket u, Invoice i WHERE u.tenantId = t.tenantId"
            + " AND u.ticketId = t.id AND u.decidedAt = %2$s AND u.eventCount = t.eventCount"
            + " AND u.reason <> org.manydesk.usage.Reason.NO_CONTRACT"
            + " AND u.reason <> org.manydesk.usage.Reason.LEFT_OUT_BY_HAND"
            + " AND NOT (u.reason = org.manydesk.usage.Reason.UNANSWERED AND EXISTS (SELECT w FROM TimeEntry w"
            + " WHERE w.tenantId = t.tenantId AND w.ticketId = t.id AND w.id > u.id))"
            + " AND NOT (u.reason = org.manydesk.usage.Reason.COUNTED_BEFORE AND NOT EXISTS (SELECT o FROM BilledTicket o"
            + " WHERE o.tenantId = t.tenantId AND o.ticketId = t.id AND o.occurrence = u.occurrence))"
            + " AND i.tenantId = u.tenantId"
            + " AND i.id = u.invoiceId AND i.contractId = %1$s AND NOT EXISTS (SELECT c FROM Correction c"
            + " WHERE c.tenantId = t.tenantId AND c.contractId = %1$s AND c.ticketId = t.id))";

    private static final String FIRST =
            " FROM TicketTimeline t WHERE t.tenantId = :tenant AND t.%1$s >= :from AND t.%1$s < :to AND ";

    private static final String AGAIN = " FROM TicketTimeline t, RecordedEvent e WHERE t.tenantId = %2$s"
            + " AND t.firstReopenedAt < %4$s AND e.tenantId = t.tenantId AND e.ticketId = t.id AND e.kind = :kind"
            + " AND e.said = :status AND e.occurredAt >= %3$s AND e.occurredAt < %4$s AND t.%1$s < e.occurredAt AND ";

    private final Wall wall;
    private final Counting counting;
    private final MonthTickets tickets;
    private final BilledTickets billed;
    private final BilledWorks works;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LateTickets() {
        this(null, null, null, null, null);
    }

    @Inject
    LateTickets(Wall wall, Counting counting, MonthTickets tickets, BilledTickets billed, BilledWorks works) {
        this.tickets = tickets;
        this.works = works;
        this.wall = wall;
        this.counting = counting;
        this.billed = billed;
    }

    /**
     * That an invoice of a contract does not tell of a ticket {@code t} that got there first. Not one that an invoice of the month
     * left out, as long as nothing happened to it since and nobody decided by hand; what no contract was in force for, was left
     * out by a hand that may have withdrawn it, as unanswered, on which work was recorded since, or as charged by a draft that was
     * discarded, is looked at again.
     *
     * @param contract what the statement calls the contract's key
     */
    static String unseen(String contract, CountedAt countedAt) {
        return UNSEEN.formatted(contract, "t." + countedAt.attribute(), "b.occurrence = " + Occurrence.FIRST);
    }

    /** What statements call the keys of a contract and of its client, and the instants from which on and before which they look. */
    record Names(String contract, String tenant, String from, String to) {
        private static final Names USUAL = new Names(":contract", ":tenant", ":from", ":to");
    }

    /**
     * From which rows {@code t} and {@code e} tickets that got there once more are selected, which may count again, as far as no
     * invoice tells of that; the statement takes {@code :kind} and {@code :status}, too.
     */
    static String again(CountedAt countedAt, Names names) {
        return AGAIN.formatted(countedAt.attribute(), names.tenant(), names.from(), names.to())
                + UNSEEN.formatted(names.contract(), "e.occurredAt", "b.decidedAt = e.occurredAt");
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
        var deciding = counting.deciding(agreed.last());
        return Stream.concat(
                        deciding.first().stream()
                                .flatMap(countedAt ->
                                        select("t." + countedAt.attribute(), Instant.class, contract, countedAt, span)),
                        deciding.again().stream()
                                .flatMap(countedAt -> again("e.occurredAt", Instant.class, contract, countedAt, span)))
                .map(at -> YearMonth.from(at.atZone(zone)))
                .collect(Collectors.toSet());
    }

    /**
     * Whether there are any in a contract's days that count by what was agreed when they were opened; some for a good reason.
     *
     * @param all that was ever in force for the client
     */
    boolean areAny(Contract contract, Succession agreed, VersionHistory all) {
        var span = new Interval(
                agreed.first().inForce().from(), agreed.last().inForce().to());
        var deciding = Deciding.of(all);
        var own = Counting.countedAt(all);
        return deciding.first().stream()
                        .anyMatch(countedAt -> select("t.openedAt", Instant.class, contract, countedAt, span)
                                .anyMatch(openedAt -> own.apply(openedAt) == countedAt))
                || deciding.again().stream()
                        .anyMatch(countedAt -> again("t.openedAt", Instant.class, contract, countedAt, span)
                                .anyMatch(openedAt -> own.apply(openedAt) == countedAt));
    }

    /** The months among them in which work may be known otherwise than invoices of the contract say it. */
    Set<YearMonth> monthsOfWork(Contract contract, Succession agreed, MonthsInRow months) {
        return works.stale(contract, months.of(agreed), agreed.first().zone());
    }

    /** Tickets of a month that count and that no invoice of the contract charges. */
    List<TicketCount> of(Contract contract, ContractVersion version, YearMonth month) {
        var span = version.period(month);
        var deciding = counting.deciding(version);
        var rows = Stream.concat(
                        unbilled(contract, deciding.first(), span).stream(),
                        deciding.again().stream()
                                .flatMap(countedAt ->
                                        again(PeriodTicket.SELECTED, PeriodTicket.class, contract, countedAt, span)))
                .distinct()
                .toList();
        var charged = deciding.again().isEmpty()
                ? Set.<Occurrence>of()
                : billed.of(contract, month).keySet();
        return tickets.of(version, month, rows).stream()
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
                .createQuery("SELECT DISTINCT " + what + again(countedAt, Names.USUAL), type)
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
                .createQuery(
                        "SELECT " + what + FIRST.formatted(countedAt.attribute()) + unseen(":contract", countedAt),
                        type)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("from", span.from())
                .setParameter("to", span.to())
                .getResultList()
                .stream();
    }
}
