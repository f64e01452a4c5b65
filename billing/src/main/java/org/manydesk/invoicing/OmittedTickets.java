package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.calendar.Interval;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rating.Traits;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.Corrections;
import org.manydesk.usage.Reason;

/** Tickets on invoices among which some may be charged nothing, though nobody decided so. */
@ApplicationScoped
class OmittedTickets {
    private static final String UNDECIDED = " AND NOT EXISTS (SELECT c.id FROM Correction c WHERE c.tenantId = :tenant"
            + " AND c.contractId = :contract AND c.ticketId = %1$s.ticketId AND %2$s)";

    /** One that is left out in a later month is decided with the time to which that belongs. */
    private static final String OF_LEFT_OUT =
            "(" + Corrections.on("u") + " OR c.decidedAt < u.decidedAt AND c.occurrence = u.occurrence)";

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OmittedTickets() {
        this(null);
    }

    @Inject
    OmittedTickets(Wall wall) {
        this.wall = wall;
    }

    /**
     * A ticket that an invoice tells of.
     *
     * @param place among those of its month
     */
    record Told(int place, String ref, String subject, Instant decidedAt, Traits traits) {}

    /** Those that an invoice left out because nobody answered them, which no invoice charges and nobody decided by hand. */
    Stream<UnbilledTicket> unanswered(ClientName client, Invoice invoice) {
        return wall
                .em()
                .createQuery(
                        "SELECT u.ref, u.subject FROM UncountedTicket u WHERE u.tenantId = :tenant AND u.invoiceId = :invoice"
                                + " AND u.reason = :unanswered AND NOT EXISTS (SELECT b.id FROM BilledTicket b"
                                + " WHERE b.tenantId = u.tenantId AND b.contractId = :contract"
                                + " AND b.ticketId = u.ticketId AND b.occurrence = u.occurrence)"
                                + undecided("u", OF_LEFT_OUT) + " ORDER BY u.decidedAt, u.ticketId",
                        Object[].class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("invoice", invoice.key())
                .setParameter("unanswered", Reason.UNANSWERED)
                .getResultList()
                .stream()
                .map(row -> new UnbilledTicket(client, (String) row[0], (String) row[1], Cause.UNANSWERED));
    }

    /** What kinds of tickets an invoice counts, by their months: asked as the index has them, so that each is read once. */
    SortedMap<YearMonth, Set<Traits>> kinds(Invoice invoice) {
        return wall
                .em()
                .createQuery(
                        "SELECT DISTINCT b.tenantId, b.invoiceId, b.period, " + BilledTickets.TRAITS
                                + " FROM BilledTicket b" + " WHERE b.tenantId = :tenant AND b.invoiceId = :invoice",
                        Object[].class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> YearMonth.parse((String) row[2]),
                        TreeMap::new,
                        Collectors.mapping(
                                row -> BilledTickets.traits(Arrays.copyOfRange(row, 3, 9)), Collectors.toSet())));
    }

    /** Those of a kind that an invoice counts in a month and nobody decided by hand. */
    List<Told> like(Invoice invoice, YearMonth month, Traits kind) {
        return told(
                invoice,
                month,
                "b.traits.type = :type AND b.traits.priority = :priority AND b.traits.category = :category"
                        + " AND b.traits.channel = :channel AND b.traits.hours = :hours AND b.traits.language = :language",
                Map.of(
                        "type", kind.type(),
                        "priority", kind.priority(),
                        "category", kind.category(),
                        "channel", kind.channel(),
                        "hours", kind.hours(),
                        "language", kind.language()));
    }

    /** The same of some days, whatever their kind. */
    List<Told> within(Invoice invoice, YearMonth month, Interval days) {
        return told(
                invoice,
                month,
                "b.decidedAt >= :from AND b.decidedAt < :to",
                Map.of("from", days.from(), "to", days.to()));
    }

    private List<Told> told(Invoice invoice, YearMonth month, String which, Map<String, Object> asked) {
        var query = wall.em()
                .createQuery(
                        "SELECT " + BilledTickets.TRAITS
                                + ", b.place, b.ref, b.subject, b.decidedAt FROM BilledTicket b"
                                + " WHERE b.tenantId = :tenant AND b.invoiceId = :invoice AND b.period = :period AND "
                                + which + undecided("b", Corrections.on("b")),
                        Object[].class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("contract", invoice.contract().value())
                .setParameter("invoice", invoice.key())
                .setParameter("period", month.toString());
        asked.forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new Told(
                        (Integer) row[6],
                        (String) row[7],
                        (String) row[8],
                        (Instant) row[9],
                        BilledTickets.traits(row)))
                .toList();
    }

    private static String undecided(String row, String on) {
        return UNDECIDED.formatted(row, on);
    }
}
