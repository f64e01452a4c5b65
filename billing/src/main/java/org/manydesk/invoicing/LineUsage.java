package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Counted;
import org.manydesk.rating.PricedMonth;
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
    private final Agreements agreements;
    private final BilledWorks works;
    private final SlaEffects effects;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LineUsage() {
        this(null, null, null, null, null);
    }

    @Inject
    LineUsage(Invoices invoices, BilledTickets billed, Agreements agreements, BilledWorks works, SlaEffects effects) {
        this.invoices = invoices;
        this.billed = billed;
        this.agreements = agreements;
        this.works = works;
        this.effects = effects;
    }

    /**
     * A ticket and its place.
     *
     * @param number its number among the line's tickets of the month, from 1
     * @param sla what became of each promise on it
     */
    public record Item(int number, BilledTicket ticket, Optional<UnitPlace> place, List<SlaEffect> sla) {}

    /** What a line rests on: the version of its days, else the one that the first invoice of its month was priced by. */
    public PricedBy pricedBy(InvoiceLine line) {
        var month = month(line);
        var last = agreements.version(month.first());
        var version = line.days()
                .map(days -> days.first().atStartOfDay(last.zone()).toInstant())
                .map(agreements.succession(month.contract())::holding)
                .orElse(last);
        var credited = line.serviceCredit().map(credit -> line.period());
        return new PricedBy(month.first().contractNumber(), version.number(), version.effectiveFrom(), credited);
    }

    /**
     * One page of the tickets behind a line, with one more where more follow; what is not charged per ticket has none, and
     * those behind a statement are another client's, on the statement itself.
     */
    public List<Item> behind(InvoiceLine line, PageRequest page) {
        if (line.statement().isPresent()) return List.of();
        var month = month(line);
        var opened = opened(line, month, invoices.givenUntil(line, month.first()));
        return opened.asked(opened.part())
                .map(asked -> placed(opened, asked, page))
                .orElse(List.of());
    }

    /** The tickets of earlier invoices that a line takes back or charges again. */
    public List<ChangedCharge> changed(InvoiceLine line) {
        if (line.statement().isPresent()) return List.of();
        var month = month(line);
        var opened = opened(line, month, Given.NOTHING);
        return opened.asked(opened.part())
                .map(asked -> billed.changed(line, month.contract(), asked))
                .orElse(List.of());
    }

    /** Of the days and months of an invoice. */
    ZoneId zone(Invoice invoice) {
        return agreements.version(invoice).zone();
    }

    /** Why a line gives something back: rules, frozen figures, and the tickets that missed; empty where it does not. */
    public Optional<CreditBasis> credit(InvoiceLine line) {
        return agreements.basis(agreements.contract(invoices.get(line.invoice())), line);
    }

    /** The tickets of its month that an invoice left out, with the reasons that they had then. */
    public List<UncountedTicket> leftOut(Invoice invoice) {
        return billed.leftOut(invoice);
    }

    /** The work behind an hourly line, with what is charged of it; no other line has any. */
    public List<WorkGroup> work(InvoiceLine line) {
        if (line.statement().isPresent()) return List.of();
        var opened = opened(line, month(line), Given.NOTHING);
        return opened.rated(opened.part())
                .filter(RateLine::isPerHour)
                .map(rated -> work(opened, rated.counted()))
                .orElse(List.of());
    }

    private List<WorkGroup> work(Opened opened, Counted counted) {
        var line = opened.line();
        var span = opened.terms().span(opened.part());
        var said = new ArrayList<ChargedWork>();
        var earlier = new ArrayList<ChargedWork>();
        for (var row : works.of(opened.contract(), line.period())) {
            var work = row.work();
            if (!span.contains(work.at()) || !counted.only().covers(work.traits())) continue;
            if (row.invoice().equals(line.invoice())) said.add(work);
            else if (said.isEmpty()) earlier.add(work);
        }
        return judged(opened.contract(), WorkGroup.of(counted.hours(), said, ChargedWork.last(earlier)), said);
    }

    private List<WorkGroup> judged(Contract contract, List<WorkGroup> groups, List<ChargedWork> said) {
        var tickets =
                said.stream().collect(Collectors.toMap(ChargedWork::ref, ChargedWork::ticket, (one, same) -> one));
        var sla = effects.of(contract, Set.copyOf(tickets.values()));
        return groups.stream()
                .map(group -> group.with(sla.getOrDefault(Objects.requireNonNull(tickets.get(group.ref())), List.of())))
                .toList();
    }

    /** The month of a line: its contract, and the invoice that billed the month first. */
    private record OfMonth(Contract contract, Invoice first) {}

    private OfMonth month(InvoiceLine line) {
        var own = invoices.get(line.invoice());
        var contract = agreements.contract(own);
        return new OfMonth(contract, invoices.find(contract, line.period()).orElse(own));
    }

    /** A line with the price lists of its month, which late tickets are rated by as well. */
    private record Opened(InvoiceLine line, Contract contract, MonthTerms terms, PricedMonth month, int part) {

        Optional<RateLine> rated(int ofPart) {
            return month.part(ofPart).card().line(line.name());
        }

        Optional<Asked> asked(int ofPart) {
            return rated(ofPart)
                    .filter(RateLine::isPerTicket)
                    .map(rated -> Asked.by(rated.counted().only(), terms.span(ofPart)));
        }
    }

    private Opened opened(InvoiceLine line, OfMonth month, Given given) {
        var terms = month.first().terms(agreements.zone(month.contract()));
        var part = line.days().map(days -> terms.part(days.first())).orElse(0);
        return new Opened(line, month.contract(), terms, terms.priced(given), part);
    }

    private List<Item> placed(Opened opened, Asked asked, PageRequest page) {
        var line = opened.line();
        var tickets = billed.behind(line, asked, page);
        if (tickets.isEmpty()) return List.of();
        var last = billed.lastPlace(line);
        var units = IntStream.range(0, opened.month().parts().size())
                .mapToObj(part -> opened.asked(part)
                        .map(each -> billed.upTo(last, line, opened.contract(), each))
                        .orElse(Quantity.ZERO))
                .toList();
        var first = billed.upTo(tickets.getFirst().position(), line, opened.contract(), asked);
        var sla = effects.of(
                opened.contract(), tickets.stream().map(BilledTicket::ticket).toList());
        return IntStream.range(0, tickets.size())
                .mapToObj(i -> {
                    var unit = first.plus(Quantity.of(i));
                    var place = opened.month().place(line.name(), opened.part(), unit, units);
                    var ticket = tickets.get(i);
                    return new Item(
                            unit.value().intValueExact(), ticket, place, sla.getOrDefault(ticket.ticket(), List.of()));
                })
                .toList();
    }
}
