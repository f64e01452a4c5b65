package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.Selection;
import org.manydesk.rating.UnitPlace;
import org.manydesk.rest.PageRequest;

/** Opens a line of an invoice: every ticket behind it, each with the place in the price list that it fell on. */
@ApplicationScoped
@Transactional
public class LineUsage {

    private final Invoices invoices;
    private final BilledTickets billed;
    private final Contracts contracts;
    private final ContractVersions versions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LineUsage() {
        this(null, null, null, null);
    }

    @Inject
    LineUsage(Invoices invoices, BilledTickets billed, Contracts contracts, ContractVersions versions) {
        this.invoices = invoices;
        this.billed = billed;
        this.contracts = contracts;
        this.versions = versions;
    }

    /**
     * A ticket and its place.
     *
     * @param number its number among the line's tickets of the month, from 1
     */
    public record Item(int number, BilledTicket ticket, Optional<UnitPlace> place) {}

    /** What a line rests on: the version that the first invoice of its month was priced by. */
    public PricedBy pricedBy(InvoiceLine line) {
        var own = invoices.get(line.invoice());
        var first = invoices.find(contracts.get(line.tenant(), own.contract()), line.period())
                .orElse(own);
        var version = versions.get(line.tenant(), first.contractVersion());
        var credited = line.serviceCredit().map(credit -> line.period());
        return new PricedBy(own.contractNumber(), version.number(), version.effectiveFrom(), credited);
    }

    /** One page of the tickets behind a line, with one more where more follow; what is not charged per ticket has none. */
    public List<Item> behind(InvoiceLine line, PageRequest page) {
        var own = invoices.get(line.invoice());
        var contract = contracts.get(line.tenant(), own.contract());
        var first = invoices.find(contract, line.period()).orElse(own);
        return Cards.of(first)
                .line(line.name(), first.month(), first.currency())
                .filter(RateLine::isPerTicket)
                .map(rated -> placed(line, contract, new Rated(rated, first.month()), page))
                .orElse(List.of());
    }

    /** What late tickets are rated by is the card of the invoice that their month had, at the prices of that month. */
    private record Rated(RateLine line, BilledMonth month) {
        Selection only() {
            return line.counted().only();
        }

        UnitPlace place(Quantity unit, Quantity units) {
            return line.place(unit, units, month.carried().getOrDefault(line.name(), Quantity.ZERO));
        }
    }

    private List<Item> placed(InvoiceLine line, Contract contract, Rated rated, PageRequest page) {
        var tickets = billed.behind(line, rated.only(), page);
        if (tickets.isEmpty()) return List.of();
        var units = billed.upTo(billed.lastPlace(line), contract, line.period(), rated.only());
        var first = billed.upTo(tickets.getFirst().position(), contract, line.period(), rated.only());
        return IntStream.range(0, tickets.size())
                .mapToObj(i -> {
                    var unit = first.plus(Quantity.of(i));
                    return new Item(
                            unit.value().intValueExact(), tickets.get(i), Optional.of(rated.place(unit, units)));
                })
                .toList();
    }
}
