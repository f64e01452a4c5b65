package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.Counting;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;

/**
 * Tickets that invoices charge and that would not count as of now: since they were billed, they were merged, marked, folded,
 * or said to be caused by our own change. They stay charged (decision 0020); until a credit note takes something back of a
 * line that charges them, or somebody decides by hand that they count, they are told of here.
 */
@ApplicationScoped
class NoLongerChargeable {
    private static final String SET_ASIDE = "SELECT b, t.setAsideAt, " + PeriodTicket.SELECTED
            + " FROM BilledTicket b, TicketTimeline t WHERE t.setAsideAt IS NOT NULL AND b.tenantId = t.tenantId"
            + " AND b.ticketId = t.id ORDER BY t.setAsideAt DESC";
    private static final String CREDITED = "SELECT l FROM CreditNoteLine c, CreditNote n, InvoiceLine l"
            + " WHERE n.tenantId = :tenant AND n.invoiceId = :invoice AND n.issuedAt >= :since AND c.tenantId = :tenant"
            + " AND c.creditNoteId = n.id AND l.tenantId = :tenant AND l.invoiceId = :invoice"
            + " AND l.lineNumber = c.lineNumber";

    private static final String CREDITED_TO_GROUP = "SELECT n.id FROM CreditNoteLine c, CreditNote n, InvoiceLine l"
            + " WHERE l.statementTenantId = :tenant AND l.statementId = :invoice AND n.tenantId = l.tenantId"
            + " AND n.invoiceId = l.invoiceId AND n.issuedAt >= :since AND c.tenantId = l.tenantId"
            + " AND c.creditNoteId = n.id AND c.lineNumber = l.lineNumber";

    private final Wall wall;
    private final Counting counting;
    private final ContractVersions versions;
    private final Invoices invoices;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NoLongerChargeable() {
        this(null, null, null, null);
    }

    @Inject
    NoLongerChargeable(Wall wall, Counting counting, ContractVersions versions, Invoices invoices) {
        this.wall = wall;
        this.counting = counting;
        this.versions = versions;
        this.invoices = invoices;
    }

    private record Month(TenantId tenant, ContractId contract, YearMonth period) {}

    /** @param at when it was set aside last */
    private record SetAside(BilledTicket billed, Instant at, PeriodTicket ticket) {
        static SetAside of(Object[] row) {
            return new SetAside((BilledTicket) row[0], (Instant) row[1], (PeriodTicket) row[2]);
        }

        Month month() {
            return new Month(billed.tenant(), billed.contract(), billed.period());
        }
    }

    /** All within reach. */
    List<UnbilledTicket> all(Map<TenantId, ClientName> names) {
        var months = wall.em().createQuery(SET_ASIDE, Object[].class).getResultList().stream()
                .map(SetAside::of)
                .collect(Collectors.groupingBy(SetAside::month));
        return months.entrySet().stream()
                .flatMap(month -> Stream.ofNullable(names.get(month.getKey().tenant()))
                        .flatMap(client -> of(client, month.getKey(), month.getValue())))
                .toList();
    }

    private Stream<UnbilledTicket> of(ClientName client, Month month, List<SetAside> some) {
        var version = versions.of(month.tenant(), month.contract()).holdingIn(month.period());
        var rows = some.stream().map(SetAside::ticket).toList();
        var left = counting.count(version, month.period(), rows).stream()
                .filter(count -> !count.isCounted())
                .map(TicketCount::ticket)
                .collect(Collectors.toSet());
        return some.stream()
                .filter(one -> left.contains(one.billed().ticket()) && !isCredited(one, version))
                .map(one -> new UnbilledTicket(
                        client,
                        one.billed().ref(),
                        one.billed().subject(),
                        Cause.BILLED_THOUGH_NOT_CHARGEABLE_NOW,
                        Optional.of(billed(one.billed()))));
    }

    private UnbilledTicket.Billed billed(BilledTicket ticket) {
        return new UnbilledTicket.Billed(
                ticket.invoice(), invoices.get(ticket.invoice()).contractNumber());
    }

    /** Whether a line that charges it was credited since. */
    private boolean isCredited(SetAside one, ContractVersion version) {
        var billed = one.billed();
        var lines = wall.em()
                .createQuery(CREDITED, InvoiceLine.class)
                .setParameter("tenant", billed.tenant().value())
                .setParameter("invoice", billed.invoice().value())
                .setParameter("since", one.at())
                .getResultList();
        if (lines.isEmpty()) return isCreditedToGroup(one);
        var terms = invoices.find(billed.tenant(), billed.contract(), billed.period())
                .orElseThrow()
                .terms(version.zone());
        return lines.stream()
                .filter(line -> line.period().equals(billed.period()))
                .anyMatch(line -> terms.charge(line.name(), billed.decidedAt(), billed.traits()));
    }

    /** Whether, on a statement, the line of the group's invoice that charges the statement was credited since. */
    private boolean isCreditedToGroup(SetAside one) {
        return !wall.em()
                .createQuery(CREDITED_TO_GROUP, Long.class)
                .setParameter("tenant", one.billed().tenant().value())
                .setParameter("invoice", one.billed().invoice().value())
                .setParameter("since", one.at())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
