package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Succession;
import org.manydesk.rating.Prepaid;
import org.manydesk.rating.PricedMonth;
import org.manydesk.rating.Quantity;
import org.manydesk.rating.RateLine;
import org.manydesk.rating.TicketMix;

/** What is left of packs that clients paid for in advance. */
@ApplicationScoped
@Transactional
public class Balances {

    private final Agreements agreements;
    private final OwnMonth ownMonth;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Balances() {
        this(null, null, null);
    }

    @Inject
    Balances(Agreements agreements, OwnMonth ownMonth, Clock clock) {
        this.agreements = agreements;
        this.ownMonth = ownMonth;
        this.clock = clock;
    }

    /**
     * One line of packs.
     *
     * @param left   units that are paid for and not used
     * @param pack   units in a pack
     * @param lowAt  from so many units down it is low
     * @param lapses the last month in which the first of them can be used; empty for no end
     */
    public record Packs(
            String line, Quantity left, Quantity pack, Quantity lowAt, boolean isLow, Optional<YearMonth> lapses) {

        static Stream<Packs> of(PricedMonth month, List<TicketMix> tickets) {
            return month.card().lines().stream().flatMap(line -> of(line, month, tickets).stream());
        }

        private static Optional<Packs> of(RateLine line, PricedMonth month, List<TicketMix> tickets) {
            if (!(line.model() instanceof Prepaid prepaid)) return Optional.empty();
            var left = month.left(line.name(), tickets);
            return Optional.of(new Packs(
                    line.name(),
                    left.units(),
                    prepaid.pack().units(),
                    prepaid.lowAt(),
                    prepaid.isLow(left),
                    left.lapses()));
        }
    }

    /**
     * When a pack was bought, as of now; another pack is another purchase.
     *
     * @param month in which it was
     * @param pack  its number among those of the line in that month, from 1
     */
    public record Purchase(YearMonth month, Quantity pack) {}

    /** Those of a contract that run low, each with its last purchase; empty where what is left of it came from no pack. */
    public Map<Packs, Optional<Purchase>> low(Contract contract) {
        var past = new OwnMonth.Past();
        return of(contract, past).stream()
                .filter(Packs::isLow)
                .collect(Collectors.toMap(Function.identity(), packs -> lastPurchase(contract, packs.line(), past)));
    }

    private Optional<Purchase> lastPurchase(Contract contract, String line, OwnMonth.Past past) {
        var agreed = agreements.succession(contract);
        var first = YearMonth.from(agreed.first().effectiveFrom());
        return Stream.iterate(thisMonth(agreed), month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> new Purchase(month, bought(agreements.stated(contract, month), line, past)))
                .filter(purchase -> purchase.pack().isPositive())
                .findFirst();
    }

    private Quantity bought(Agreed agreed, String line, OwnMonth.Past past) {
        var terms = agreed.terms();
        if (!terms.arePriced() || !terms.keepBalances()) return Quantity.ZERO;
        return ownMonth.priced(agreed.contract(), terms, past).month().packs(line, ownMonth.used(agreed, terms));
    }

    /**
     * The packs of a contract as of now, by all tickets that count so far; none where nothing is paid in advance.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<Packs> of(String tenant, String number) {
        return of(agreements.contract(tenant, number), new OwnMonth.Past());
    }

    /** All contracts within reach that were ever put in force, each with all that was agreed on. */
    public Map<Contract, Succession> agreed() {
        return agreements.activated();
    }

    /** Whether one of them has packs in the month of an instant. */
    public static boolean areKept(Succession agreed, Instant now) {
        var month = month(agreed, now);
        return MonthTerms.of(agreed.holdingIn(month), month, agreed.during(month))
                .keepBalances();
    }

    private YearMonth thisMonth(Succession agreed) {
        return month(agreed, clock.instant());
    }

    private static YearMonth month(Succession agreed, Instant now) {
        return YearMonth.from(now.atZone(agreed.first().zone()));
    }

    private List<Packs> of(Contract contract, OwnMonth.Past past) {
        var agreed = agreements.stated(contract, thisMonth(agreements.succession(contract)));
        var terms = agreed.terms();
        if (!terms.arePriced() || !terms.keepBalances()) return List.of();
        return Packs.of(ownMonth.priced(contract, terms, past).month(), terms.mixes(ownMonth.tickets(agreed)))
                .toList();
    }
}
