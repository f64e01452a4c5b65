package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.TicketCount;
import org.manydesk.usage.WorkCount;

/**
 * Each ticket of a contract's month, counted or not, and why. What was billed stays as it was billed, and what an issued
 * invoice left out stays as it was left out, whatever became of the ticket since; the rest is as of now.
 */
@ApplicationScoped
@Transactional
public class UsageOverview {

    private static final Comparator<UsageItem> IN_ORDER = Comparator.comparing(UsageItem::at)
            .thenComparing(item -> item.ticket().value());

    private final MonthTickets tickets;
    private final Agreements agreements;
    private final BilledTickets billed;
    private final Balances balances;
    private final Figures figures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UsageOverview() {
        this(null, null, null, null, null);
    }

    @Inject
    UsageOverview(
            MonthTickets tickets, Agreements agreements, BilledTickets billed, Balances balances, Figures figures) {
        this.tickets = tickets;
        this.agreements = agreements;
        this.billed = billed;
        this.balances = balances;
        this.figures = figures;
    }

    /**
     * The work on tickets that began in a month, charged by the hour or not, as of now; for staff.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<WorkCount> work(String tenant, String number, YearMonth period) {
        return tickets.work(agreements.version(agreements.contract(tenant, number), period), period);
    }

    /**
     * At what tickets are counted that were opened under the contract; more than one where an amendment changed it.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<CountedAt> countedAt(String tenant, String number, YearMonth period) {
        var contract = agreements.contract(tenant, number);
        return tickets.countedAt(agreements.version(contract, period)).stream()
                .sorted()
                .toList();
    }

    /**
     * In the order in which they were decided.
     *
     * @param tenant the client's key
     * @param number the contract's number
     */
    public List<UsageItem> of(String tenant, String number, YearMonth period) {
        var contract = agreements.contract(tenant, number);
        var live = byOccurrence(tickets.of(agreements.version(contract, period), period), TicketCount::occurrence);
        var charged = billed.of(contract, period);
        var left = byOccurrence(billed.leftOut(contract, period), UncountedTicket::occurrence);
        var drafts = billed.drafts(contract);
        return Stream.of(live, charged, left)
                .flatMap(some -> some.keySet().stream())
                .distinct()
                .map(one -> item(
                        Optional.ofNullable(charged.get(one)),
                        Optional.ofNullable(left.get(one)),
                        Optional.ofNullable(live.get(one))))
                .map(item -> item.invoice().filter(drafts::contains).isPresent() ? item.drafted() : item)
                .sorted(IN_ORDER)
                .toList();
    }

    /** One of the three is there at least. */
    private static UsageItem item(
            Optional<BilledTicket> charged, Optional<UncountedTicket> left, Optional<TicketCount> live) {
        return charged.map(known -> UsageItem.of(known, left, live))
                .or(() -> left.map(known -> UsageItem.of(known, live)))
                .or(() -> live.map(UsageItem::of))
                .orElseThrow();
    }

    private static <T> Map<Occurrence, T> byOccurrence(List<T> some, Function<T, Occurrence> occurrence) {
        return some.stream().collect(Collectors.toMap(occurrence, Function.identity()));
    }

    /** The packs of a contract that were paid in advance, as of now. */
    public List<Balances.Packs> packs(String tenant, String number) {
        return balances.of(tenant, number);
    }

    /** The figures of its months. */
    public Figures figures() {
        return figures;
    }
}
