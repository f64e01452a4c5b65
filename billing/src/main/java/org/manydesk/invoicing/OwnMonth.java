package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.contract.Contract;
import org.manydesk.rating.Balance;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.TicketMix;
import org.manydesk.usage.Counting;
import org.manydesk.usage.TicketCount;

/** The tickets of a month, and what it takes over from the one before: included units that all of its tickets leave. */
@ApplicationScoped
class OwnMonth {

    private final Agreements agreements;
    private final Counting counting;
    private final Invoices invoices;
    private final LateTickets lateTickets;
    private final FiguresOfMonths figuresOfMonths;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnMonth() {
        this(null, null, null, null, null);
    }

    @Inject
    OwnMonth(
            Agreements agreements,
            Counting counting,
            Invoices invoices,
            LateTickets lateTickets,
            FiguresOfMonths figuresOfMonths) {
        this.agreements = agreements;
        this.counting = counting;
        this.invoices = invoices;
        this.lateTickets = lateTickets;
        this.figuresOfMonths = figuresOfMonths;
    }

    /** All tickets of the month, counted or not. */
    List<TicketCount> tickets(Agreed agreed) {
        return counting.count(agreed.version(), agreed.period());
    }

    /** Work of the month that is charged by the hour; none where no line does. */
    List<ChargedWork> work(Agreed agreed) {
        return lateTickets.work(agreed.version(), agreed.terms());
    }

    /** What the month is charged by. */
    Draft.Priced priced(Contract contract, MonthTerms terms) {
        return priced(contract, terms, new HashMap<>());
    }

    /** @param known what earlier months leave, as far as it was worked out before; what is worked out now is added */
    Draft.Priced priced(Contract contract, MonthTerms terms, Map<YearMonth, Map<String, Balance>> known) {
        var month = terms.period();
        var carried = terms.takeOver() ? left(contract, month.minusMonths(1), known) : Map.<String, Balance>of();
        return new Draft.Priced(terms, new Given(carried, figures(contract, month)));
    }

    /** What people entered for a month, by line. */
    Map<String, Quantity> figures(Contract contract, YearMonth month) {
        return figuresOfMonths.find(contract, month).map(MonthFigures::figures).orElse(Map.of());
    }

    private Map<String, Balance> left(Contract contract, YearMonth month, Map<YearMonth, Map<String, Balance>> known) {
        var before = known.get(month);
        if (before != null) return before;
        var left = new HashMap<String, Balance>();
        var agreed = agreements.stated(contract, month);
        var terms = agreed.terms();
        if (terms.arePriced() && terms.takeOver()) {
            var priced = terms.keepBalances() ? priced(contract, terms, known).month() : terms.priced(Given.NOTHING);
            left.putAll(priced.handsOn(all(contract, agreed, terms)));
        }
        known.put(month, left);
        return left;
    }

    private List<TicketMix> all(Contract contract, Agreed agreed, MonthTerms terms) {
        return invoices.find(contract, terms.period()).isPresent()
                ? lateTickets.withBilled(contract, agreed.version(), terms)
                : terms.mixes(tickets(agreed), lateTickets.work(agreed.version(), terms), List.of());
    }
}
