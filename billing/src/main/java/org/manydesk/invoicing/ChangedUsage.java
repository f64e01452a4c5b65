package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.usage.Counting;
import org.manydesk.usage.Occurrence;
import org.manydesk.usage.PeriodTicket;
import org.manydesk.usage.TicketCount;

/**
 * Tickets of issued invoices that count otherwise now than the contract's invoices say: the next one takes them back, or charges
 * them again. Nothing is taken back that credit notes made good, and no more than is left of the month.
 *
 * @see "decision 0057"
 */
@ApplicationScoped
class ChangedUsage {
    private final UsageChanges changes;
    private final NoLongerChargeable noLonger;
    private final Counting counting;
    private final MonthsCharged months;
    private final Invoices invoices;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ChangedUsage() {
        this(null, null, null, null, null);
    }

    @Inject
    ChangedUsage(
            UsageChanges changes,
            NoLongerChargeable noLonger,
            Counting counting,
            MonthsCharged months,
            Invoices invoices) {
        this.changes = changes;
        this.noLonger = noLonger;
        this.counting = counting;
        this.months = months;
        this.invoices = invoices;
    }

    /** Whether there is an invoice of a contract for a month, drafts included. */
    boolean isInvoiced(Contract contract, YearMonth month) {
        return invoices.find(contract, month).isPresent();
    }

    /** The months of a contract in which there may be any. */
    Set<YearMonth> months(Contract contract) {
        var found = new HashSet<>(changes.months(contract));
        found.addAll(noLonger.months(contract));
        return found;
    }

    /** Those of a month that no invoice says yet. */
    List<ChangedTicket> of(Contract contract, ContractVersion version, MonthTerms terms) {
        var month = terms.period();
        var gone = noLonger.of(contract, month);
        var back = changes.takenBack(contract, month);
        if (gone.isEmpty() && back.isEmpty()) return List.of();
        var turns = changes.turns(contract, month);
        var rows = Stream.concat(
                        gone.stream().map(NoLongerChargeable.Gone::ticket),
                        back.stream().map(UsageChanges.TakenBack::ticket))
                .distinct()
                .toList();
        var now = now(version, month, rows);
        var changed = new ArrayList<ChangedTicket>();
        Stream.concat(
                        gone.stream().map(NoLongerChargeable.Gone::charged),
                        back.stream().map(UsageChanges.TakenBack::charged))
                .forEach(charged -> {
                    var count = now.get(charged.occurrence());
                    if (count != null)
                        changed.add(new ChangedTicket(charged, count, 1 + turns.getOrDefault(charged.key(), 0)));
                });
        var takenBack = changed.stream()
                .filter(one -> one.turn() % 2 == 1 && !one.isCounted())
                .toList();
        var again = changed.stream().filter(one -> one.turn() % 2 == 0 && one.isCounted());
        var since = gone.stream().map(NoLongerChargeable.Gone::at).min(Comparator.naturalOrder());
        return Stream.concat(months.asFarAsIsLeft(contract, takenBack, since.orElse(Instant.EPOCH)).stream(), again)
                .toList();
    }

    private Map<Occurrence, TicketCount> now(ContractVersion version, YearMonth month, List<PeriodTicket> rows) {
        return counting.count(version, month, rows).stream()
                .collect(Collectors.toMap(TicketCount::occurrence, Function.identity(), (one, same) -> one));
    }
}
