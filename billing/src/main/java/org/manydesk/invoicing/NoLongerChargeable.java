package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final Wall wall;
    private final Counting counting;
    private final ContractVersions versions;
    private final Invoices invoices;
    private final CreditedLines creditedLines;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NoLongerChargeable() {
        this(null, null, null, null, null);
    }

    @Inject
    NoLongerChargeable(
            Wall wall, Counting counting, ContractVersions versions, Invoices invoices, CreditedLines creditedLines) {
        this.wall = wall;
        this.counting = counting;
        this.versions = versions;
        this.invoices = invoices;
        this.creditedLines = creditedLines;
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

        InvoiceId invoice() {
            return billed.invoice();
        }
    }

    /** The invoices that charge them, and what was credited since of those and of the lines of groups that stand for them. */
    private record Billed(
            Map<InvoiceId, Invoice> invoices,
            Map<InvoiceId, List<CreditedLines.Credited>> lines,
            Map<InvoiceId, Instant> statements) {

        UnbilledTicket told(ClientName client, SetAside one) {
            var invoice = Objects.requireNonNull(invoices.get(one.invoice()));
            return new UnbilledTicket(
                    client,
                    one.billed().ref(),
                    one.billed().subject(),
                    Cause.BILLED_THOUGH_NOT_CHARGEABLE_NOW,
                    Optional.of(new UnbilledTicket.Billed(invoice.id(), invoice.contractNumber())));
        }

        boolean isCreditedToGroup(SetAside one) {
            var at = statements.get(one.invoice());
            return at != null && !at.isBefore(one.at());
        }

        /** The lines of the ticket's invoice and month of which something was credited since. */
        List<InvoiceLine> credited(SetAside one) {
            return lines.getOrDefault(one.invoice(), List.of()).stream()
                    .filter(credited -> !credited.at().isBefore(one.at()))
                    .map(CreditedLines.Credited::line)
                    .filter(line -> line.period().equals(one.billed().period()))
                    .toList();
        }
    }

    /** All within reach. */
    List<UnbilledTicket> all(Map<TenantId, ClientName> names) {
        var all = wall.em().createQuery(SET_ASIDE, Object[].class).getResultList().stream()
                .map(SetAside::of)
                .toList();
        var known = invoices.of(all.stream().map(SetAside::invoice).collect(Collectors.toSet()));
        var billed = new Billed(known, creditedLines.of(known.keySet()), creditedLines.ofStatements(known.values()));
        return all.stream()
                .collect(Collectors.groupingBy(SetAside::month, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(month -> Stream.ofNullable(names.get(month.getKey().tenant()))
                        .flatMap(client -> of(client, month.getKey(), month.getValue(), billed)))
                .toList();
    }

    private Stream<UnbilledTicket> of(ClientName client, Month month, List<SetAside> some, Billed billed) {
        var version = versions.of(month.tenant(), month.contract()).holdingIn(month.period());
        var rows = some.stream().map(SetAside::ticket).toList();
        var left = counting.count(version, month.period(), rows).stream()
                .filter(count -> !count.isCounted())
                .map(TicketCount::ticket)
                .collect(Collectors.toSet());
        return some.stream()
                .filter(one -> left.contains(one.billed().ticket()))
                .filter(one -> !billed.isCreditedToGroup(one) && !isCredited(one, billed.credited(one), version))
                .map(one -> billed.told(client, one));
    }

    /** Whether one of these lines charges it. */
    private boolean isCredited(SetAside one, List<InvoiceLine> lines, ContractVersion version) {
        if (lines.isEmpty()) return false;
        var ticket = one.billed();
        var terms = invoices.find(ticket.tenant(), ticket.contract(), ticket.period())
                .orElseThrow()
                .terms(version.zone());
        return lines.stream().anyMatch(line -> terms.charge(line.name(), ticket.decidedAt(), ticket.traits()));
    }
}
