package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.Succession;
import org.manydesk.scope.TenantId;

/** The months that contracts within reach are, or should have been, billed for. */
@ApplicationScoped
class BillableMonths {
    private final Agreements agreements;
    private final Invoices invoices;
    private final Invoicing invoicing;
    private final OpenEnds openEnds;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BillableMonths() {
        this(null, null, null, null, null);
    }

    @Inject
    BillableMonths(Agreements agreements, Invoices invoices, Invoicing invoicing, OpenEnds openEnds, Clock clock) {
        this.agreements = agreements;
        this.invoices = invoices;
        this.invoicing = invoicing;
        this.openEnds = openEnds;
        this.clock = clock;
    }

    /**
     * A month of every contract that covers a day of it, invoiced or not, over or not; and of those that are over, where
     * something came late.
     */
    List<BillableMonth> in(YearMonth period) {
        var invoiced = invoices.months();
        var activated = agreements.activated();
        var open = openEnds.among(over(activated, contract -> true), activated);
        return activated.entrySet().stream()
                .flatMap(agreed -> {
                    var known = invoiced.getOrDefault(agreed.getKey().id(), Set.of());
                    return Stream.concat(
                            of(agreed.getKey(), agreed.getValue(), period),
                            afterTheEnd(agreed.getKey(), agreed.getValue(), period, known)
                                    .filter(month -> month.isOver(clock.instant())
                                            && open.contains(month.contract().id())
                                            && invoicing.isBillable(month.contract(), period)));
                })
                .toList();
    }

    /** The month that runs in the zone of each of some contracts, of those that cover a day of it. */
    List<BillableMonth> running(Predicate<Contract> wanted) {
        return agreements.activated().entrySet().stream()
                .filter(agreed -> wanted.test(agreed.getKey()))
                .flatMap(agreed -> of(agreed.getKey(), agreed.getValue(), month(clock.instant(), agreed.getValue())))
                .toList();
    }

    /**
     * Every month that is over, has a price and has no invoice, by contract, its oldest first: since the contract began or
     * since there is anything of the client here, whichever is later. What was before that was billed elsewhere. Of a
     * contract that is over, the last month too, where something came late.
     */
    List<BillableMonth> missed() {
        return missed(leftovers(), contract -> true);
    }

    /** The same of some contracts. */
    List<BillableMonth> missed(Predicate<Contract> wanted) {
        return missed(leftovers(wanted), wanted);
    }

    /** The same of all, as far as contracts that are over are concerned by their {@link #leftovers}. */
    List<BillableMonth> missed(Map<ContractId, Draft> leftovers) {
        return missed(leftovers, contract -> true);
    }

    private List<BillableMonth> missed(Map<ContractId, Draft> leftovers, Predicate<Contract> wanted) {
        var invoiced = invoices.months();
        return agreements.activated().entrySet().stream()
                .filter(agreed -> wanted.test(agreed.getKey()))
                .flatMap(agreed -> {
                    var known = invoiced.getOrDefault(agreed.getKey().id(), Set.of());
                    var last = month(clock.instant(), agreed.getValue()).minusMonths(1);
                    return Stream.concat(
                            missed(agreed.getKey(), agreed.getValue(), known),
                            afterTheEnd(agreed.getKey(), agreed.getValue(), last, known)
                                    .filter(month -> !known.contains(last) && isLeft(month, leftovers)));
                })
                .toList();
    }

    private static boolean isLeft(BillableMonth month, Map<ContractId, Draft> leftovers) {
        return Optional.ofNullable(leftovers.get(month.contract().id()))
                .filter(draft -> draft.period().equals(month.period()) && draft.saysAnything())
                .isPresent();
    }

    /**
     * What is left of contracts that are over: the draft of the last month that is over, or of the running one where the
     * contract ended no sooner. What surely leaves nothing is not drafted, the rest once.
     */
    Map<ContractId, Draft> leftovers() {
        return leftovers(contract -> true);
    }

    private Map<ContractId, Draft> leftovers(Predicate<Contract> wanted) {
        var activated = agreements.activated();
        var over = over(activated, wanted);
        var open = openEnds.among(over, activated);
        var drafts = new HashMap<ContractId, Draft>();
        over.forEach((contract, agreed) -> {
            if (open.contains(contract.id())) drafts.put(contract.id(), left(contract, agreed));
        });
        return drafts;
    }

    private Draft left(Contract contract, Succession agreed) {
        var running = month(clock.instant(), agreed);
        var last = running.minusMonths(1);
        return invoicing.drawn(contract, isOver(agreed, last) ? last : running);
    }

    private Map<Contract, Succession> over(Map<Contract, Succession> activated, Predicate<Contract> wanted) {
        var over = new LinkedHashMap<Contract, Succession>();
        activated.forEach((contract, agreed) -> {
            if (wanted.test(contract) && isOver(agreed, month(clock.instant(), agreed))) over.put(contract, agreed);
        });
        return over;
    }

    /** Whether the contract began before a month and covers no day of it. */
    private static boolean isOver(Succession agreed, YearMonth month) {
        return agreed.first().effectiveFrom().isBefore(month.atDay(1))
                && agreed.during(month).isEmpty();
    }

    /** The contracts that cover a day of a month, that have an invoice of it, or of which something is left. */
    List<Contract> concerned(YearMonth period, Map<ContractId, Draft> leftovers) {
        var invoiced = invoices.months();
        return agreements.activated().entrySet().stream()
                .filter(agreed -> {
                    var id = agreed.getKey().id();
                    return leftovers.containsKey(id)
                            || invoiced.getOrDefault(id, Set.of()).contains(period)
                            || !agreed.getValue().during(period).isEmpty();
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The running month of every contract that is over and was invoiced to its end. */
    List<BillableMonth> afterTheEnd() {
        var invoiced = invoices.months();
        return agreements.activated().entrySet().stream()
                .flatMap(agreed -> afterTheEnd(
                        agreed.getKey(),
                        agreed.getValue(),
                        month(clock.instant(), agreed.getValue()),
                        invoiced.getOrDefault(agreed.getKey().id(), Set.of())))
                .toList();
    }

    private static Stream<BillableMonth> afterTheEnd(
            Contract contract, Succession agreed, YearMonth month, Set<YearMonth> invoiced) {
        var first = YearMonth.from(agreed.first().effectiveFrom());
        var isOver = agreed.during(month).isEmpty()
                && Stream.iterate(month, before -> !before.isBefore(first), before -> before.minusMonths(1))
                        .flatMap(before -> of(contract, agreed, before))
                        .findFirst()
                        .filter(last -> !last.isPriced() || invoiced.contains(last.period()))
                        .isPresent();
        return isOver ? Stream.of(new BillableMonth(contract, agreed.holdingIn(month), month, true)) : Stream.empty();
    }

    private Stream<BillableMonth> missed(Contract contract, Succession agreed, Set<YearMonth> known) {
        var now = clock.instant();
        var present = month(now, agreed);
        var before = month(contract.createdAt(), agreed);
        var first = YearMonth.from(agreed.first().effectiveFrom());
        var open = Stream.iterate(first, month -> !month.isAfter(present), month -> month.plusMonths(1))
                .filter(month -> !known.contains(month))
                .flatMap(month -> of(contract, agreed, month))
                .filter(month -> month.isPriced() && month.isOver(now))
                .toList();
        if (open.isEmpty() || !open.getFirst().period().isBefore(before)) return open.stream();
        var from = firstTicket(contract.tenant(), agreed, before);
        return open.stream().filter(month -> !month.period().isBefore(from));
    }

    private static Stream<BillableMonth> of(Contract contract, Succession agreed, YearMonth month) {
        var reigns = agreed.during(month);
        if (reigns.isEmpty()) return Stream.empty();
        var priced =
                reigns.stream().anyMatch(reign -> !reign.version().rateCard().isNull());
        return Stream.of(new BillableMonth(contract, agreed.holdingIn(month), month, priced));
    }

    /** The month in which the client's first ticket was opened, or this one where that is earlier. */
    private YearMonth firstTicket(TenantId tenant, Succession agreed, YearMonth latest) {
        return openEnds.firstTicket(tenant)
                .map(opened -> month(opened, agreed))
                .filter(month -> month.isBefore(latest))
                .orElse(latest);
    }

    private static YearMonth month(Instant at, Succession agreed) {
        return YearMonth.from(at.atZone(agreed.first().zone()));
    }
}
