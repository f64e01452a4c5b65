package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.PurchaseOrder;
import org.manydesk.money.Money;
import org.manydesk.rating.RatedLine;
import org.manydesk.ui.DurationText;
import org.manydesk.usage.Reason;

/** Draws up what a contract owes for a period, and for earlier ones that were invoiced before all was in. */
@ApplicationScoped
class Drafting {

    private final Arrears arrears;
    private final Invoices invoices;
    private final OwnMonth ownMonth;
    private final GroupInvoicing groups;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Drafting() {
        this(null, null, null, null);
    }

    @Inject
    Drafting(Arrears arrears, Invoices invoices, OwnMonth ownMonth, GroupInvoicing groups) {
        this.arrears = arrears;
        this.invoices = invoices;
        this.ownMonth = ownMonth;
        this.groups = groups;
    }

    Draft draft(Contract contract, Agreed agreed) {
        var past = new OwnMonth.Past();
        var late = arrears.of(contract, agreed.period(), past);
        var counted = agreed.isCovered();
        return new Draft(
                ownMonth.priced(contract, agreed.terms(), past),
                counted ? ownMonth.tickets(agreed) : List.of(),
                counted ? ownMonth.work(agreed) : List.of(),
                late,
                arrears.deductions(contract),
                groups.found(contract, agreed.period()),
                agreed.payer().isPresent());
    }

    /** What a clerk should know of a draft, besides missing legal data. */
    List<String> warnings(Contract contract, Agreed agreed, Draft draft) {
        var open = notInvoiced(contract, agreed.since(), draft.period());
        var unpriced = draft.own().terms().unpriced(draft.counts())
                + draft.late().stream()
                        .mapToLong(late -> late.by().terms().unpriced(late.tickets()))
                        .sum();
        var outside = draft.notCounted().stream()
                .filter(count -> count.decision().reason() == Reason.NO_CONTRACT)
                .count();
        var waiting = draft.waiting(agreed.version().currency());
        return Stream.concat(
                        Stream.of(
                                        agreed.isAfterTheEnd()
                                                ? Words.of(
                                                        "after-the-end",
                                                        agreed.period().toString())
                                                : draft.counted().isEmpty()
                                                                && draft.group().isEmpty()
                                                        ? Words.of("no-tickets")
                                                        : "",
                                        outside == 0 ? "" : Words.of("no-contract", outside),
                                        unpriced == 0 ? "" : Words.of("unpriced", unpriced),
                                        unpricedHours(draft),
                                        open.isEmpty() ? "" : Words.of("not-invoiced", open),
                                        waiting.isEmpty() ? "" : Words.of("credits-wait", waiting.size()),
                                        orderExceeded(contract, agreed, draft))
                                .filter(words -> !words.isEmpty()),
                        Stream.of(
                                        missingStatements(draft),
                                        lowPacks(draft),
                                        lateUsage(draft),
                                        lateHours(draft),
                                        corrected(draft),
                                        givenBack(agreed, draft))
                                .flatMap(all -> all))
                .toList();
    }

    private static Stream<String> missingStatements(Draft draft) {
        return draft.group().missing().stream().map(member -> Words.of("statement-missing", member));
    }

    private static Stream<String> lowPacks(Draft draft) {
        var own = draft.own();
        return Balances.Packs.of(own.month(), own.terms().mixes(draft.counts()))
                .filter(Balances.Packs::isLow)
                .map(packs -> Words.of(
                        "pack-low",
                        packs.line(),
                        packs.left().toString(),
                        packs.pack().toString()));
    }

    private static Stream<String> lateUsage(Draft draft) {
        return draft.late().stream()
                .filter(late -> !late.tickets().isEmpty())
                .map(late -> Words.of(
                        "late-usage", late.tickets().size(), late.period().toString()));
    }

    private static Stream<String> lateHours(Draft draft) {
        return draft.late().stream()
                .filter(late -> !late.work().changes().isEmpty())
                .map(late -> Words.of(
                        "late-hours",
                        late.work().changes().size(),
                        late.period().toString()));
    }

    private static Stream<String> corrected(Draft draft) {
        return draft.late().stream()
                .filter(late -> !late.changes().isEmpty())
                .map(late -> Words.of(
                        "corrected-usage", late.changes().size(), late.period().toString()));
    }

    private static Stream<String> givenBack(Agreed agreed, Draft draft) {
        return draft.bill(agreed.version().currency()).lines().stream()
                .filter(line -> line.rated().name().equals(RatedLine.GIVEN_BACK))
                .map(line -> Words.of(
                        "given-back",
                        line.rated().amount().toString(),
                        line.period().toString()));
    }

    private static String unpricedHours(Draft draft) {
        var missed = draft.late().stream()
                .flatMap(late -> late.workOnNoLine().stream())
                .map(ChargedWork::time)
                .reduce(draft.own().terms().unpriced(draft.work(), draft.own().month()), Duration::plus);
        return missed.isZero() ? "" : Words.of("unpriced-hours", DurationText.hours(missed));
    }

    private String orderExceeded(Contract contract, Agreed agreed, Draft draft) {
        var version = agreed.version();
        var use = version.purchaseOrder().map(order -> use(contract, version, order));
        var total = use.flatMap(
                known -> known.exceededBy(draft.whole(version.currency()).net()));
        return total.map(sum -> Words.of(
                        "order-exceeded",
                        use.get().number(),
                        use.get().limit().orElse(sum).toString(),
                        use.get().used().toString(),
                        sum.toString()))
                .orElse("");
    }

    private OrderUse use(Contract contract, ContractVersion version, PurchaseOrder order) {
        var limit = order.limit().map(most -> Money.of(most, version.currency()));
        var used = invoices.ordered(contract.tenant(), contract.number(), order.number(), version.currency());
        return new OrderUse(order.number(), limit, used);
    }

    private String notInvoiced(Contract contract, LocalDate since, YearMonth period) {
        var invoiced = invoices.of(contract).stream().map(Invoice::period).collect(Collectors.toSet());
        var open = Stream.iterate(YearMonth.from(since), month -> month.isBefore(period), month -> month.plusMonths(1))
                .filter(month -> !invoiced.contains(month))
                .toList();
        return Months.told(open);
    }
}
