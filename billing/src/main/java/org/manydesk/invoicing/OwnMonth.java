package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.rating.BilledMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateLine;
import org.manydesk.usage.Counting;
import org.manydesk.usage.TicketCount;

/**
 * The tickets of a month, and what it takes over from the one before: included units that are left, counted as of now. An
 * invoice keeps what it took over, so tickets that come late for the earlier month change nothing here.
 */
@ApplicationScoped
class OwnMonth {

    private final Agreements agreements;
    private final Counting counting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnMonth() {
        this(null, null);
    }

    @Inject
    OwnMonth(Agreements agreements, Counting counting) {
        this.agreements = agreements;
        this.counting = counting;
    }

    /** All tickets of the month, counted or not. */
    List<TicketCount> tickets(Agreed agreed) {
        return counting.count(agreed.version(), agreed.period());
    }

    /** The month that a run bills. */
    BilledMonth month(Contract contract, Agreed agreed) {
        return month(contract, agreed, Cards::find);
    }

    /** The same, were other cards agreed. */
    BilledMonth month(Contract contract, Agreed agreed, Function<ContractVersion, Optional<RateCard>> cards) {
        var taking = cards.apply(agreed.version()).stream()
                .flatMap(card -> card.lines().stream())
                .filter(RateLine::carriesOver)
                .map(RateLine::name)
                .toList();
        if (taking.isEmpty()) return agreed.month(Map.of());
        var left = left(contract, agreed, cards);
        left.keySet().retainAll(taking);
        return agreed.month(left);
    }

    private Map<String, Quantity> left(
            Contract contract, Agreed agreed, Function<ContractVersion, Optional<RateCard>> cards) {
        var left = new HashMap<String, Quantity>();
        var before = agreements.stated(contract, agreed.period().minusMonths(1));
        var card = cards.apply(before.version());
        if (!before.isCovered() || card.isEmpty()) return left;
        var tickets = TicketCount.mix(counting.count(before.version(), before.period()));
        for (var line : card.get().lines()) {
            var unused = line.unused(tickets.on(line));
            if (unused.isPositive()) left.put(line.name(), unused);
        }
        return left;
    }
}
