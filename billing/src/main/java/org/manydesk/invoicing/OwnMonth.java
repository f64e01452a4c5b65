package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.rating.Balance;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TicketMix;
import org.manydesk.usage.TicketCount;

/** The tickets of a month, and what it takes over from the one before: included units that all of its tickets leave. */
@ApplicationScoped
class OwnMonth {

    private final Agreements agreements;
    private final MonthTickets tickets;
    private final ChangedUsage changed;
    private final LateTickets lateTickets;
    private final FiguresOfMonths figuresOfMonths;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnMonth() {
        this(null, null, null, null, null);
    }

    @Inject
    OwnMonth(
            Agreements agreements,
            MonthTickets tickets,
            ChangedUsage changed,
            LateTickets lateTickets,
            FiguresOfMonths figuresOfMonths) {
        this.agreements = agreements;
        this.tickets = tickets;
        this.changed = changed;
        this.lateTickets = lateTickets;
        this.figuresOfMonths = figuresOfMonths;
    }

    /** All tickets of the month, counted or not. */
    List<TicketCount> tickets(Agreed agreed) {
        return tickets.of(agreed.version(), agreed.period());
    }

    /** Work of the month that is charged by the hour; none where no line does. */
    List<ChargedWork> work(Agreed agreed) {
        return lateTickets.work(agreed.version(), agreed.terms());
    }

    /** What the month is charged by. */
    Draft.Priced priced(Contract contract, MonthTerms terms) {
        return priced(contract, terms, new Past());
    }

    /**
     * What is known of earlier months; what is worked out now is added.
     *
     * @param given what invoiced months are charged by
     * @param left  what months leave for the next
     */
    record Past(Map<YearMonth, Given> given, Map<YearMonth, Map<String, Balance>> left) {
        Past() {
            this(new HashMap<>(), new HashMap<>());
        }
    }

    /** The same, with what is known of earlier months. */
    Draft.Priced priced(Contract contract, MonthTerms terms, Past past) {
        var figures = figures(contract, terms.period());
        return new Draft.Priced(terms, new Given(carried(contract, terms, past), figures));
    }

    /** What a month takes over from the one before. */
    Map<String, Balance> carried(Contract contract, MonthTerms terms, Past past) {
        return terms.takeOver() ? left(contract, terms.period().minusMonths(1), past) : Map.of();
    }

    /** What people entered for a month, by line. */
    Map<String, Quantity> figures(Contract contract, YearMonth month) {
        return figuresOfMonths.find(contract, month).map(MonthFigures::figures).orElse(Map.of());
    }

    /** The same of all months of a contract. */
    Map<YearMonth, Map<String, Quantity>> figures(Contract contract) {
        return figuresOfMonths.of(contract).stream()
                .collect(Collectors.toMap(MonthFigures::period, MonthFigures::figures));
    }

    /** What a month leaves for the next, by line; nothing where its price lists take nothing over. */
    Map<String, Balance> left(Contract contract, YearMonth month, Past past) {
        var before = past.left().get(month);
        if (before != null) return before;
        var left = new HashMap<String, Balance>();
        var agreed = agreements.stated(contract, month);
        var terms = agreed.terms();
        if (terms.arePriced() && terms.takeOver()) {
            var given = terms.keepBalances() ? given(contract, terms, past) : Given.NOTHING;
            left.putAll(terms.priced(given).handsOn(used(agreed, terms)));
        }
        past.left().put(month, left);
        return left;
    }

    private Given given(Contract contract, MonthTerms terms, Past past) {
        var known = past.given().get(terms.period());
        return known == null ? priced(contract, terms, past).given() : known;
    }

    /** What bills of a month charge, or are to charge, by the parts of its price lists; work as far as they charge hours. */
    List<TicketMix> used(Agreed agreed, MonthTerms terms) {
        return changed.isInvoiced(agreed.contract(), agreed.period())
                ? ChangedTicket.sum(
                        lateTickets.withBilled(agreed.contract(), agreed.version(), terms),
                        ChangedTicket.mixes(terms, changes(agreed.contract(), agreed.version(), terms)))
                : terms.mixes(tickets(agreed), lateTickets.work(agreed.version(), terms), List.of());
    }

    /** Tickets of an invoiced month that count otherwise now. */
    List<ChangedTicket> changes(Contract contract, ContractVersion version, MonthTerms terms) {
        return changed.of(contract, version, terms);
    }

    /** The months in which there may be any. */
    Set<YearMonth> monthsOfChanges(Contract contract) {
        return changed.months(contract);
    }

    /** The same of all days that the contract covers, whatever they cost; without work. */
    TicketMix used(Agreed agreed) {
        var whole = agreed.terms().chargingNothing(agreed.firstDay(), agreed.lastDay());
        return used(agreed, whole).getFirst();
    }
}
