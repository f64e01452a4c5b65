package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.manydesk.contract.Contract;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketId;

/**
 * Keeps with an invoice that becomes final what is known of the promises on the tickets behind it. Whatever months are closed
 * and credits decided later, its annex goes on saying that.
 */
@ApplicationScoped
class PromisesAtIssue {
    /** So many tickets are in a row of the table. */
    private static final int AT_ONCE = 1_000;

    private final Wall wall;
    private final SlaEffects effects;
    private final Agreements agreements;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PromisesAtIssue() {
        this(null, null, null);
    }

    @Inject
    PromisesAtIssue(Wall wall, SlaEffects effects, Agreements agreements) {
        this.wall = wall;
        this.effects = effects;
        this.agreements = agreements;
    }

    void on(@Observes InvoiceFinal event) {
        var invoice = event.invoice();
        var contract = agreements.contract(invoice);
        var tickets = List.copyOf(tickets(invoice).entrySet());
        for (int part = 1; (part - 1) * AT_ONCE < tickets.size(); part++) {
            var some = tickets.subList((part - 1) * AT_ONCE, Math.min(part * AT_ONCE, tickets.size()));
            wall.add(new IssuedPromises(invoice, part, now(contract, some)));
        }
        wall.em().flush();
    }

    private SortedMap<String, List<IssuedPromises.Said>> now(
            Contract contract, Collection<Map.Entry<Long, String>> tickets) {
        var judged = effects.judged(
                contract,
                tickets.stream().map(ticket -> new TicketId(ticket.getKey())).toList());
        var said = new TreeMap<String, List<IssuedPromises.Said>>();
        for (var ticket : tickets) {
            var all = judged.getOrDefault(new TicketId(ticket.getKey()), List.of());
            if (!all.isEmpty())
                said.put(
                        ticket.getValue(),
                        all.stream().flatMap(IssuedPromises.Said::of).toList());
        }
        return said;
    }

    /** The references of those whose tickets or work it charges, in the order of their ids. */
    private SortedMap<Long, String> tickets(Invoice invoice) {
        var tickets = new TreeMap<Long, String>();
        for (var rows : List.of("BilledTicket", "BilledWork"))
            wall.em()
                    .createQuery(
                            "SELECT DISTINCT b.ticketId, b.ref FROM " + rows
                                    + " b WHERE b.tenantId = :tenant AND b.invoiceId = :invoice",
                            Object[].class)
                    .setParameter("tenant", invoice.tenant().value())
                    .setParameter("invoice", invoice.key())
                    .getResultList()
                    .forEach(row -> tickets.put((Long) row[0], (String) row[1]));
        return tickets;
    }

    /** The rows of an invoice; none of a draft, of one without tickets, and of earlier releases. */
    List<IssuedPromises> rows(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT p FROM IssuedPromises p WHERE p.tenantId = :tenant AND p.invoiceId = :invoice"
                                + " ORDER BY p.part",
                        IssuedPromises.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** What was said of each ticket of an invoice when it was issued, by its reference; empty where that was not kept. */
    Optional<Map<String, List<IssuedPromises.Said>>> of(Invoice invoice) {
        var rows = rows(invoice);
        if (rows.isEmpty()) return Optional.empty();
        var said = new HashMap<String, List<IssuedPromises.Said>>();
        rows.forEach(row -> said.putAll(row.said()));
        return Optional.of(said);
    }
}
