package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * The packs of a contract as of now, by all tickets that count so far; none where nothing is paid in advance.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<Packs> of(String tenant, String number) {
        return of(agreements.contract(tenant, number));
    }

    /** The contracts within reach that have packs this month. */
    public List<Contract> contracts() {
        return agreements.activated().entrySet().stream()
                .filter(one -> keepsBalances(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean keepsBalances(Succession agreed) {
        var month = YearMonth.from(clock.instant().atZone(agreed.first().zone()));
        return MonthTerms.of(agreed.holdingIn(month), month, agreed.during(month))
                .keepBalances();
    }

    /** The packs of one of them. */
    public List<Packs> of(Contract contract) {
        var now = clock.instant();
        var zone = agreements.zone(contract);
        var agreed = agreements.stated(contract, YearMonth.from(ZonedDateTime.ofInstant(now, zone)));
        var terms = agreed.terms();
        if (!terms.arePriced() || !terms.keepBalances()) return List.of();
        return Packs.of(ownMonth.priced(contract, terms).month(), terms.mixes(ownMonth.tickets(agreed)))
                .toList();
    }
}
