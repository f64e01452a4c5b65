package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.money.Money;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Rating;
import org.manydesk.usage.Counting;
import org.manydesk.usage.TicketCount;

/** Prices the last month by the draft of an amendment; stores nothing. */
@ApplicationScoped
@Transactional
public class Pricing {
    private final Agreements agreements;
    private final Counting counting;
    private final OwnMonth ownMonth;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Pricing() {
        this(null, null, null, null);
    }

    @Inject
    Pricing(Agreements agreements, Counting counting, OwnMonth ownMonth, Clock clock) {
        this.agreements = agreements;
        this.counting = counting;
        this.ownMonth = ownMonth;
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
        var card = Cards.of(version);
        var units = Units.first(month, TicketCount.mix(tickets));
        return Rating.of(card, version.currency(), units.usage(card)).total();
    }
}
