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
import org.manydesk.rating.Work;
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
        var month = priced.month();
        return Rating.of(month, MonthUsage.first(month, priced.terms().mixes(tickets, work, List.of())))
                .total();
    }

    /**
     * What months that are over cost by each of these cards: for the tickets that bills charge, or are to charge, and the
     * work and the figures as they are known now. It is as if a card had been agreed from the first of these months on: that
     * one takes over what the contract left of lines of the same names, and each later one what the card itself left.
     *
     * @param months the last ones, at least one; those that the contract does not cover are left out
     */
    public List<ReplayedMonth> replay(Contract contract, int months, List<RateCard> cards) {
        var now = clock.instant();
        var current = agreements.version(contract, YearMonth.from(now.atZone(ZoneOffset.UTC)));
        var first = YearMonth.from(now.atZone(current.zone())).minusMonths(months);
        var charged = invoices.charged(contract, current.currency());
        var past = new OwnMonth.Past();
        var before = ownMonth.left(contract, first.minusMonths(1), past);
        var replays = cards.stream().map(card -> new CardReplay(card, before)).toList();
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(months)
                .map(month -> agreements.stated(contract, month))
                .filter(Agreed::isCovered)
                .map(agreed -> {
                    var used = ownMonth.used(agreed).with(WorkMix.of(work(agreed)));
                    var by = replays.stream()
                            .map(card -> card.next(agreed, used, ownMonth.figures(contract, agreed.period())))
                            .toList();
                    var billed = Optional.ofNullable(charged.get(agreed.period()));
                    return new ReplayedMonth(agreed.period(), used.size(), billed, asAgreed(agreed, past), by);
                })
                .toList();
    }

    private List<Work> work(Agreed agreed) {
        return ChargedWork.of(counting.work(agreed.version(), agreed.period())).stream()
                .map(ChargedWork::work)
                .toList();
    }

    private Optional<Rating> asAgreed(Agreed agreed, OwnMonth.Past past) {
        var terms = agreed.terms();
        if (!terms.arePriced()) return Optional.empty();
        var month = ownMonth.priced(agreed.contract(), terms, past).month();
        return Optional.of(Rating.of(month, MonthUsage.first(month, ownMonth.used(agreed, terms))));
    }

    /** A card through months in a row. */
    private static final class CardReplay {
        private final RateCard card;
        private Map<String, Balance> carried;

        CardReplay(RateCard card, Map<String, Balance> carried) {
            this.card = card;
            this.carried = carried;
        }

        Rating next(Agreed agreed, TicketMix used, Map<String, Quantity> figures) {
            var days = (int) ChronoUnit.DAYS.between(agreed.firstDay(), agreed.lastDay()) + 1;
            var billed = new BilledMonth(agreed.period(), days, carried);
            var month =
                    PricedMonth.of(billed, agreed.version().currency(), card).entering(figures);
            carried = month.handsOn(List.of(used));
            return Rating.of(month, MonthUsage.first(month, List.of(used)));
        }
    }
}
