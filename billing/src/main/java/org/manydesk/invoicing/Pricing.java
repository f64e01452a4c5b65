package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.money.Money;
import org.manydesk.rating.Balance;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.MonthUsage;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.Rating;
import org.manydesk.rating.TicketMix;
import org.manydesk.rating.WorkMix;
import org.manydesk.usage.Counting;
import org.manydesk.usage.TicketCount;

/** Prices months by other terms than those that were agreed, by the rules of a run; stores nothing. */
@ApplicationScoped
@Transactional
public class Pricing {
    private final Agreements agreements;
    private final Counting counting;
    private final OwnMonth ownMonth;
    private final Invoices invoices;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Pricing() {
        this(null, null, null, null, null);
    }

    @Inject
    Pricing(Agreements agreements, Counting counting, OwnMonth ownMonth, Invoices invoices, Clock clock) {
        this.agreements = agreements;
        this.counting = counting;
        this.ownMonth = ownMonth;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** Empty when the contract was not in force in the last month that is over, or either price list is missing. */
    public Optional<PriceComparison> lastMonth(Contract contract, ContractVersion draft) {
        var period = YearMonth.from(ZonedDateTime.ofInstant(clock.instant(), draft.zone()))
                .minusMonths(1);
        var agreed = agreements.stated(contract, period);
        var terms = agreed.terms();
        if (!terms.arePriced() || draft.rateCard().isNull()) return Optional.empty();
        var priced = ownMonth.priced(contract, terms);
        var work = ChargedWork.of(counting.work(draft, period));
        var before = price(priced, ownMonth.tickets(agreed), work);
        var after = price(new Draft.Priced(terms.by(draft), priced.given()), counting.countAsIf(draft, period), work);
        return Optional.of(new PriceComparison(period, before, after));
    }

    private static Money price(Draft.Priced priced, List<TicketCount> tickets, List<ChargedWork> work) {
        return rate(priced, tickets, work).total();
    }

    private static Rating rate(Draft.Priced priced, List<TicketCount> tickets, List<ChargedWork> work) {
        var month = priced.month();
        return Rating.of(month, MonthUsage.first(month, priced.terms().mixes(tickets, work, List.of())));
    }

    /**
     * What the tickets of months that are over cost by each of these cards, counted as agreed then; what a card carries
     * over is what it left of the month before, and of those before that as far as they are among these.
     *
     * @param months the last ones, at least one; those that the contract does not cover are left out
     */
    public List<ReplayedMonth> replay(Contract contract, int months, List<RateCard> cards) {
        var now = clock.instant();
        var current = agreements.version(contract, YearMonth.from(now.atZone(ZoneOffset.UTC)));
        var running = YearMonth.from(now.atZone(current.zone()));
        var charged = invoices.charged(contract, current.currency());
        var replays = cards.stream().map(CardReplay::new).toList();
        var first = running.minusMonths(months);
        Optional.of(agreements.stated(contract, first.minusMonths(1)))
                .filter(Agreed::isCovered)
                .ifPresent(before -> replay(contract, before, replays, Optional.empty()));
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months)
                .map(month -> agreements.stated(contract, month))
                .filter(Agreed::isCovered)
                .map(agreed -> replay(contract, agreed, replays, Optional.ofNullable(charged.get(agreed.period()))))
                .toList();
    }

    private ReplayedMonth replay(Contract contract, Agreed agreed, List<CardReplay> cards, Optional<Money> billed) {
        var counts = ownMonth.tickets(agreed);
        var work = ChargedWork.of(counting.work(agreed.version(), agreed.period()));
        var tickets = TicketCount.mix(counts)
                .with(WorkMix.of(work.stream().map(ChargedWork::work).toList()));
        var figures = ownMonth.figures(contract, agreed.period());
        var by = cards.stream().map(card -> card.next(agreed, tickets, figures)).toList();
        var terms = agreed.terms();
        var own = Optional.of(terms)
                .filter(MonthTerms::arePriced)
                .map(known -> rate(ownMonth.priced(contract, known), counts, work));
        return new ReplayedMonth(agreed.period(), tickets.size(), billed, own, by);
    }

    /** A card through months in a row. */
    private static final class CardReplay {
        private final RateCard card;
        private Map<String, Balance> carried = Map.of();

        CardReplay(RateCard card) {
            this.card = card;
        }

        Rating next(Agreed agreed, TicketMix tickets, Map<String, Quantity> figures) {
            var days = (int) ChronoUnit.DAYS.between(agreed.firstDay(), agreed.lastDay()) + 1;
            var billed = new BilledMonth(agreed.period(), days, carried);
            var month =
                    PricedMonth.of(billed, agreed.version().currency(), card).entering(figures);
            carried = month.handsOn(List.of(tickets));
            return Rating.of(month, MonthUsage.first(month, List.of(tickets)));
        }
    }
}
