package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.money.Money;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.Rating;
import org.manydesk.rating.TicketMix;
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
        var then = agreed.version();
        if (!agreed.isCovered() || then.rateCard().isNull() || draft.rateCard().isNull()) return Optional.empty();
        var month = ownMonth.month(contract, agreed);
        var before = price(then, month, counting.count(then, period));
        var after = price(draft, month, counting.countAsIf(draft, period));
        return Optional.of(new PriceComparison(period, before, after));
    }

    private static Money price(ContractVersion version, BilledMonth month, List<TicketCount> tickets) {
        return rate(Cards.of(version), version, month, TicketCount.mix(tickets)).total();
    }

    private static Rating rate(RateCard card, ContractVersion version, BilledMonth month, TicketMix tickets) {
        return Rating.of(card, version.currency(), Units.first(month, tickets).usage(card));
    }

    /**
     * What the tickets of months that are over cost by each of these cards, counted as agreed then; what a card carries
     * over is what it left of the month before.
     *
     * @param months the last ones, at least one; those that the contract does not cover are left out
     */
    public List<ReplayedMonth> replay(Contract contract, int months, List<RateCard> cards) {
        var now = clock.instant();
        var current = agreements.version(contract, YearMonth.from(now.atZone(ZoneOffset.UTC)));
        var running = YearMonth.from(now.atZone(current.zone()));
        var charged = invoices.charged(contract, current.currency());
        return Stream.iterate(running.minusMonths(months), month -> month.plusMonths(1))
                .limit(months)
                .map(month -> agreements.stated(contract, month))
                .filter(Agreed::isCovered)
                .map(agreed -> replay(contract, agreed, cards, Optional.ofNullable(charged.get(agreed.period()))))
                .toList();
    }

    private ReplayedMonth replay(Contract contract, Agreed agreed, List<RateCard> cards, Optional<Money> billed) {
        var version = agreed.version();
        var tickets = TicketCount.mix(ownMonth.tickets(agreed));
        var by = cards.stream()
                .map(card -> {
                    var month = ownMonth.month(contract, agreed, any -> Optional.of(card));
                    return rate(card, version, month, tickets);
                })
                .toList();
        var own = Cards.find(version).map(card -> rate(card, version, ownMonth.month(contract, agreed), tickets));
        return new ReplayedMonth(agreed.period(), tickets.size(), billed, own, by);
    }
}
