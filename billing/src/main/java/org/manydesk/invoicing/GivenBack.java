package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.manydesk.contract.Contract;

/** Whether credit notes gave back what an issued invoice charges for a ticket. */
@ApplicationScoped
class GivenBack {
    private final CreditedLines credited;
    private final MonthsCharged months;
    private final NoLongerChargeable noLonger;
    private final Agreements agreements;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected GivenBack() {
        this(null, null, null, null);
    }

    @Inject
    GivenBack(CreditedLines credited, MonthsCharged months, NoLongerChargeable noLonger, Agreements agreements) {
        this.credited = credited;
        this.months = months;
        this.noLonger = noLonger;
        this.agreements = agreements;
    }

    /** Where nothing is left of the lines that charge it; and of one that does not count any more, as {@link Redress} has it. */
    boolean is(Contract contract, BilledTicket ticket) {
        return isAll(contract, ticket) || noLonger.isMadeGood(contract, ticket);
    }

    private boolean isAll(Contract contract, BilledTicket ticket) {
        var id = ticket.invoice();
        var some = new ArrayList<>(credited.of(Set.of(id)).getOrDefault(id, List.of()));
        some.addAll(
                credited.ofStatements(credited.invoices(Set.of(id)).values()).getOrDefault(id, List.of()));
        if (some.isEmpty()) return false;
        var terms = months.first(ticket).terms(agreements.zone(contract));
        var charging = credited.lines(Set.of(id)).getOrDefault(id, List.of()).stream()
                .filter(line -> terms.charge(line, ticket))
                .filter(line -> line.net().amount().signum() > 0)
                .toList();
        if (charging.isEmpty()) return false;
        return some.stream().anyMatch(CreditedLines.Credited::isAll)
                || charging.stream()
                        .allMatch(line -> sum(some, line).compareTo(line.net().amount()) >= 0);
    }

    private static BigDecimal sum(List<CreditedLines.Credited> some, InvoiceLine line) {
        return some.stream()
                .filter(one -> one.line().equals(line))
                .map(one -> one.net().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
