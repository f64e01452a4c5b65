package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.calendar.BusinessCalendar;
import org.manydesk.contract.Contract;
import org.manydesk.money.Money;
import org.manydesk.rating.TicketMix;
import org.manydesk.usage.TicketCount;

/** What a contract's months had, and what a run would charge had they other tickets; nothing is stored. */
@ApplicationScoped
@Transactional
public class MonthsAsIf {
    private final Agreements agreements;
    private final Drafting drafting;
    private final OwnMonth ownMonth;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonthsAsIf() {
        this(null, null, null);
    }

    @Inject
    MonthsAsIf(Agreements agreements, Drafting drafting, OwnMonth ownMonth) {
        this.agreements = agreements;
        this.drafting = drafting;
        this.ownMonth = ownMonth;
    }

    /**
     * A month of a contract.
     *
     * @param from the first day that the contract covers
     * @param to the last one
     * @param calendar that holds at its end
     * @param tickets that count, as of now
     */
    public record Had(LocalDate from, LocalDate to, BusinessCalendar calendar, TicketMix tickets) {}

    /** Empty when the contract does not cover the month. */
    public Optional<Had> had(Contract contract, YearMonth period) {
        return Optional.of(agreements.stated(contract, period))
                .filter(Agreed::isCovered)
                .map(agreed -> new Had(
                        agreed.firstDay(),
                        agreed.lastDay(),
                        agreed.version().calendar(),
                        TicketCount.mix(ownMonth.tickets(agreed))));
    }

    /**
     * What a run of the month would charge, net, had it each of these mixes of tickets: with what came late for earlier
     * months, less what the client is to be given. Empty when the contract does not cover the month, or charges nothing.
     */
    public Optional<List<Money>> charged(Contract contract, YearMonth period, List<TicketMix> mixes) {
        var agreed = agreements.stated(contract, period);
        if (!agreed.terms().arePriced()) return Optional.empty();
        var draft = drafting.draft(contract, agreed);
        var currency = agreed.version().currency();
        return Optional.of(
                mixes.stream().map(mix -> draft.bill(mix, currency).net()).toList());
    }
}
