package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.invoicing.UnbilledTicket.Cause;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.ClientName;
import org.manydesk.usage.Corrections;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;

/**
 * Tickets that invoices charge and that would not count as of now: since they were billed, they were merged, marked, folded,
 * or said to be caused by our own change. They are told of here until the next invoice of their contract takes them back
 * (decision 0057), credit notes take back what they cost ({@link Redress}), or somebody decides by hand that they count.
 */
@ApplicationScoped
class NoLongerChargeable {
    private static final long LATEST = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
    private static final String SET_ASIDE = "SELECT b, t.setAsideAt, " + PeriodTicket.SELECTED
            + " FROM BilledTicket b, TicketTimeline t WHERE t.setAsideAt IS NOT NULL AND b.tenantId = t.tenantId"
            + " AND b.ticketId = t.id AND " + UsageChanges.CHARGED;
    private static final String BY_HAND = "SELECT b, c.correctedAt, " + PeriodTicket.SELECTED
            + " FROM BilledTicket b, Correction c, TicketTimeline t WHERE c.tenantId = b.tenantId"
            + " AND c.contractId = b.contractId AND c.ticketId = b.ticketId AND "
            + Corrections.on("b") + " AND c.counted = FALSE AND t.tenantId = b.tenantId AND t.id = b.ticketId AND "
            + UsageChanges.CHARGED;
    private static final String OF_ISSUED =
            " AND b.tenantId = :tenant AND b.contractId = :contract AND EXISTS (SELECT i.id"
                    + " FROM Invoice i WHERE i.tenantId = b.tenantId AND i.id = b.invoiceId AND i.status IN :issued)";
    private static final String LAST_FIRST = " ORDER BY t.setAsideAt DESC, b.id DESC";
    private static final String AFTER = " AND (t.setAsideAt < :at OR t.setAsideAt = :at AND b.id < :id)";

    private final Wall wall;
    private final Counting counting;
    private final ContractVersions versions;
    private final MonthsCharged months;
    private final CreditedLines creditedLines;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NoLongerChargeable() {
        this(null, null, null, null, null);
    }

    @Inject
    NoLongerChargeable(
            Wall wall,
            Counting counting,
            ContractVersions versions,
            MonthsCharged months,
            CreditedLines creditedLines) {
        this.wall = wall;
        this.counting = counting;
        this.versions = versions;
        this.months = months;
        this.creditedLines = creditedLines;
    }

    /**
     * The invoices that charge them.
     *
     * @param credited of those, and of the lines of groups that stand for them; those of which nothing was are not in it
     * @param lines    of the same
     */
    private record Billed(
            Map<InvoiceId, Invoice> invoices,
            Map<InvoiceId, List<CreditedLines.Credited>> credited,
            Map<InvoiceId, List<InvoiceLine>> lines) {

        ChargedTicket told(ClientName client, SetAside one) {
            var invoice = Objects.requireNonNull(invoices.get(one.invoice()));
            var ticket = new UnbilledTicket(
                    client,
                    one.billed().ref(),
                    one.billed().subject(),
                    Cause.BILLED_THOUGH_NOT_CHARGEABLE_NOW,
                    Optional.of(new UnbilledTicket.Billed(
                            invoice.id(),
                            invoice.contractNumber(),
                            one.billed().occurrence().number())),
                    Optional.empty());
            return new ChargedTicket(ticket, one.cursor());
        }

        /** What was credited of an invoice; of a statement, by whichever line of the group's. */
        List<CreditedLines.Credited> credited(InvoiceId invoice) {
            return credited.getOrDefault(invoice, List.of());
        }

        /** The lines of an invoice that charge something, each with those of some tickets of it that it charges. */
        Map<InvoiceLine, Set<Occurrence>> charging(InvoiceId invoice, List<SetAside> some, MonthTerms terms) {
            return lines.getOrDefault(invoice, List.of()).stream()
                    .filter(line -> line.net().amount().signum() > 0)
                    .collect(Collectors.toMap(line -> line, line -> some.stream()
                            .map(SetAside::billed)
                            .filter(ticket -> terms.charge(line, ticket))
                            .map(BilledTicket::occurrence)
                            .collect(Collectors.toSet())));
        }
    }

    /** One page of those within reach, what was set aside last first, with one more where more follow. */
    List<ChargedTicket> list(Map<TenantId, ClientName> names, PageRequest page) {
        var told = new ArrayList<ChargedTicket>();
        var from = page.after(2);
        while (told.size() <= page.limit()) {
            var some = setAside(from, page.limit() + 1);
            told.addAll(told(some, names));
            if (some.size() <= page.limit()) break;
            from = new PageRequest(1, some.getLast().cursor()).after(2);
        }
        return told.subList(0, Math.min(told.size(), page.limit() + 1));
    }

    /**
     * A ticket that would not count any more.
     *
     * @param at when it was set aside, or left out by hand
     */
    record Gone(BilledTicket charged, PeriodTicket ticket, Instant at) {}

    /** Whether credit notes made one good that issued invoices charge and that does not count any more. */
    boolean isMadeGood(Contract contract, BilledTicket ticket) {
        var some = gone(contract, ticket.period());
        if (some.stream().noneMatch(one -> one.billed().key() == ticket.key())) return false;
        return left(some.getFirst().month(), some).contains(ticket.occurrence())
                && !open(some, Set.of(contract.tenant()), billed(some)).contains(ticket.key());
    }

    private List<SetAside> gone(Contract contract, YearMonth month) {
        return Stream.of(SET_ASIDE, BY_HAND)
                .flatMap(query -> ofIssued(query + OF_ISSUED + " AND b.period = :month", contract)
                        .setParameter("month", month.toString())
                        .getResultStream()
                        .map(SetAside::of))
                .collect(Collectors.toMap(
                        one -> one.billed().key(), one -> one, (one, again) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Those that a contract's issued invoices charge in a month and nothing makes good yet. */
    List<Gone> of(Contract contract, YearMonth month) {
        var some = gone(contract, month);
        if (some.isEmpty()) return List.of();
        var open = open(some, Set.of(contract.tenant()), billed(some));
        return some.stream()
                .filter(one -> open.contains(one.billed().key()))
                .map(one -> new Gone(one.billed(), one.ticket(), one.at()))
                .toList();
    }

    /** The months of a contract in which there may be any. */
    Set<YearMonth> months(Contract contract) {
        return Stream.of(SET_ASIDE, BY_HAND)
                .flatMap(query -> ofIssued(query + OF_ISSUED, contract).getResultStream())
                .map(row -> ((BilledTicket) row[0]).period())
                .collect(Collectors.toSet());
    }

    private TypedQuery<Object[]> ofIssued(String query, Contract contract) {
        return wall.em()
                .createQuery(query, Object[].class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key())
                .setParameter("issued", InvoiceStatus.issued());
    }

    private List<SetAside> setAside(Optional<List<String>> after, int most) {
        var query = wall.em()
                .createQuery(SET_ASIDE + (after.isPresent() ? AFTER : "") + LAST_FIRST, Object[].class)
                .setMaxResults(most);
        after.ifPresent(keys -> query.setParameter(
                        "at",
                        Instant.EPOCH.plus(Math.clamp(PageRequest.number(keys.get(0)), 0, LATEST), ChronoUnit.MICROS))
                .setParameter("id", PageRequest.number(keys.get(1))));
        return query.getResultList().stream().map(SetAside::of).toList();
    }

    /** Those of invoices of which something was credited: credits count towards all tickets of one that are set aside. */
    private List<SetAside> ofInvoices(Set<InvoiceId> credited) {
        if (credited.isEmpty()) return List.of();
        return wall
                .em()
                .createQuery(SET_ASIDE + " AND b.invoiceId IN :some" + LAST_FIRST, Object[].class)
                .setParameter("some", credited.stream().map(InvoiceId::value).toList())
                .getResultList()
                .stream()
                .map(SetAside::of)
                .toList();
    }

    private List<ChargedTicket> told(List<SetAside> some, Map<TenantId, ClientName> names) {
        var billed = billed(some);
        var open = open(some, names.keySet(), billed);
        return some.stream()
                .filter(one -> open.contains(one.billed().key()))
                .map(one -> billed.told(
                        Objects.requireNonNull(names.get(one.billed().tenant())), one))
                .toList();
    }

    private Billed billed(List<SetAside> some) {
        var known = creditedLines.invoices(some.stream().map(SetAside::invoice).collect(Collectors.toSet()));
        var credited = new HashMap<>(creditedLines.of(known.keySet()));
        credited.putAll(creditedLines.ofStatements(known.values()));
        return new Billed(known, credited, creditedLines.lines(credited.keySet()));
    }

    /** By the key of what is charged. */
    private Set<Long> open(List<SetAside> some, Set<TenantId> reach, Billed billed) {
        return Stream.concat(some.stream(), ofInvoices(billed.credited().keySet()).stream())
                .collect(Collectors.toMap(
                        one -> one.billed().key(), one -> one, (one, again) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.groupingBy(SetAside::month, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(month -> reach.contains(month.getKey().tenant()))
                .flatMap(month -> open(month.getKey(), month.getValue(), billed))
                .map(one -> one.billed().key())
                .collect(Collectors.toSet());
    }

    private ContractVersion version(SetAside.Month month) {
        return versions.of(month.tenant(), month.contract()).holdingIn(month.period());
    }

    /** Those that do not count as of now. */
    private Set<Occurrence> left(SetAside.Month month, List<SetAside> some) {
        var rows = some.stream().map(SetAside::ticket).toList();
        return counting.count(version(month), month.period(), rows).stream()
                .filter(count -> !count.isCounted())
                .map(TicketCount::occurrence)
                .collect(Collectors.toSet());
    }

    private Stream<SetAside> open(SetAside.Month month, List<SetAside> some, Billed billed) {
        var version = version(month);
        var left = left(month, some);
        return some.stream()
                .filter(one -> left.contains(one.billed().occurrence()))
                .collect(Collectors.groupingBy(SetAside::invoice, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(of -> open(billed, of.getKey(), of.getValue(), version).stream());
    }

    /** Those of an invoice and month that are not made good on each line that charges them. */
    private List<SetAside> open(Billed billed, InvoiceId invoice, List<SetAside> some, ContractVersion version) {
        var credited = billed.credited(invoice);
        if (credited.isEmpty()) return some;
        if (credited.stream().anyMatch(CreditedLines.Credited::isAll)) return List.of();
        var tickets = some.stream().map(SetAside::billed).toList();
        var first = months.first(tickets.getFirst());
        var terms = first.terms(version.zone());
        var charging = billed.charging(invoice, some, terms);
        var all = terms.takeOver()
                ? Redress.of(terms, charging, credited)
                : Redress.of(months.forgone(first, terms, tickets), charging, credited);
        var setAside =
                some.stream().collect(Collectors.toMap(one -> one.billed().occurrence(), SetAside::at));
        var open = Redress.open(setAside, all);
        return some.stream()
                .filter(one -> open.contains(one.billed().occurrence()))
                .toList();
    }
}
