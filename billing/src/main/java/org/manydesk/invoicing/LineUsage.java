package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contracts;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.UnitPlace;
import org.manydesk.rest.PageRequest;

/** Opens a line of an invoice: every ticket behind it, each with the place in the price list that it fell on. */
@ApplicationScoped
@Transactional
public class LineUsage {

    private final Invoices invoices;
    private final BilledTickets billed;
    private final Contracts contracts;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LineUsage() {
        this(null, null, null);
    }

    @Inject
    LineUsage(Invoices invoices, BilledTickets billed, Contracts contracts) {
        this.invoices = invoices;
        this.billed = billed;
        this.contracts = contracts;
    }

    /** A ticket and its place; no place where a line is not charged per ticket. */
    public record Item(BilledTicket ticket, Optional<UnitPlace> place) {}

    /** One page of the tickets behind a line, with one more where more follow; a true-up and a service credit have none. */
    public List<Item> behind(InvoiceLine line, PageRequest page) {
        if (line.isTrueUp() || line.serviceCredit().isPresent()) return List.of();
        var rated = rateLine(line);
        var tickets = billed.behind(line, page);
        var units = Quantity.of(billed.lastPlace(line));
        return tickets.stream()
                .map(ticket -> new Item(ticket, rated.map(one -> one.place(Quantity.of(ticket.position()), units))))
                .toList();
    }

    /** What late tickets are rated by is the card of the invoice that their month had. */
    private Optional<RateLine> rateLine(InvoiceLine line) {
        var own = invoices.get(line.invoice());
        var contract = contracts.get(line.tenant(), own.contract());
        var card = Cards.of(invoices.find(contract, line.period()).orElse(own));
        return card.line(line.name());
    }
}
