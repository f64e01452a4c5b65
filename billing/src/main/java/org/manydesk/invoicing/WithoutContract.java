package org.manydesk.invoicing;

import static org.manydesk.invoicing.UnbilledTicket.Cause.WITHOUT_CONTRACT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.calendar.Intervals;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.VersionHistory;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketTimelines;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Occurrence;

/**
 * Tickets that were decided, or worked on, while no contract was in force, and that no invoice charges. What decides a ticket is what the
 * client's contract said when the ticket was opened, as far as there is one: opened, resolved or closed.
 */
@ApplicationScoped
class WithoutContract {
    private static final String BILLED = "SELECT b.ticketId, b.occurrence FROM BilledTicket b"
            + " WHERE b.tenantId = :tenant AND b.ticketId IN :tickets";
    private static final String DECIDED = "SELECT t.id, t.ref, t.subject, t.openedAt FROM TicketTimeline t"
            + " WHERE t.tenantId = :tenant AND t.%1$s >= :from AND t.%1$s < :to AND t.mergedInto IS NULL"
            + " AND t.markedAs IS NULL AND NOT EXISTS (SELECT b FROM BilledTicket b"
            + " WHERE b.tenantId = t.tenantId AND b.ticketId = t.id AND b.occurrence = 1) ORDER BY t.%1$s";

    private final Wall wall;
    private final ContractVersions versions;
    private final TicketTimelines timelines;
    private final Counting counting;
    private final WorkWithoutContract work;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WithoutContract() {
        this(null, null, null, null, null);
    }

    @Inject
    WithoutContract(
            Wall wall,
            ContractVersions versions,
            TicketTimelines timelines,
            Counting counting,
            WorkWithoutContract work) {
        this.work = work;
        this.wall = wall;
        this.versions = versions;
        this.timelines = timelines;
        this.counting = counting;
    }

    /**
     * Those of a client in a month of its zone; merged and marked ones are nobody's to bill, billed ones are billed, and a
     * master incident that counts does so for those that are folded into it. And those that were worked on then.
     */
    Stream<UnbilledTicket> of(Tenant tenant, YearMonth month) {
        var from = month.atDay(1).atStartOfDay(tenant.zone()).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(tenant.zone()).toInstant();
        var span = new Interval(from, to);
        var history = versions.history(tenant.id());
        var covered = history.during(span).values().stream()
                .flatMap(Collection::stream)
                .toList();
        var gaps =
                Intervals.union(List.of(span)).without(Intervals.union(covered)).list();
        var countedAt = Counting.countedAt(history);
        var first = EnumSet.allOf(CountedAt.class).stream().flatMap(at -> gaps.stream()
                .flatMap(gap -> decided(tenant, at, gap).stream())
                .filter(one -> countedAt.apply(one.openedAt()) == at)
                .map(Decided::ticket));
        var again = gaps.stream().flatMap(gap -> again(tenant, history, gap));
        var decided = Stream.concat(first, again).distinct().toList();
        var counted = countedByAnother(tenant, history, decided);
        return Stream.concat(
                decided.stream()
                        .filter(one -> !counted.contains(one.id()))
                        .map(one ->
                                new UnbilledTicket(ClientName.of(tenant), one.ref(), one.subject(), WITHOUT_CONTRACT)),
                work.of(tenant, history, gaps));
    }

    private record Loose(TicketId id, String ref, String subject) {}

    private record Decided(Loose ticket, Instant openedAt) {
        static Decided of(Object[] row) {
            return new Decided(
                    new Loose(new TicketId((long) row[0]), (String) row[1], (String) row[2]), (Instant) row[3]);
        }
    }

    /** Those that count once more then, and that no invoice charges for that. */
    private Stream<Loose> again(Tenant tenant, VersionHistory history, Interval gap) {
        var again = counting.againOutside(tenant.id(), history, gap);
        if (again.isEmpty()) return Stream.empty();
        var billed = wall.em()
                .createQuery(BILLED, Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter(
                        "tickets",
                        again.keySet().stream().map(one -> one.ticket().value()).toList())
                .getResultStream()
                .map(row -> new Occurrence(new TicketId((Long) row[0]), (Integer) row[1]))
                .collect(Collectors.toSet());
        return again.entrySet().stream()
                .filter(one -> !billed.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .map(one -> new Loose(one.ticket(), one.ref(), one.subject()));
    }

    private List<Decided> decided(Tenant tenant, CountedAt countedAt, Interval gap) {
        return wall
                .em()
                .createQuery(DECIDED.formatted(countedAt.attribute()), Object[].class)
                .setParameter("tenant", tenant.id().value())
                .setParameter("from", gap.from())
                .setParameter("to", gap.to())
                .getResultList()
                .stream()
                .map(Decided::of)
                .toList();
    }

    private Set<TicketId> countedByAnother(Tenant tenant, VersionHistory history, List<Loose> decided) {
        if (decided.isEmpty() || history.versions().isEmpty()) return Set.of();
        var masters = new HashMap<TicketId, String>();
        timelines
                .timelines(tenant.id(), decided.stream().map(Loose::id).toList())
                .forEach((ticket, timeline) -> timeline.foldedInto().ifPresent(master -> masters.put(ticket, master)));
        var idle = counting.notCounting(history.versions().getLast(), masters.values());
        masters.values().removeIf(idle::contains);
        return masters.keySet();
    }
}
