package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.compliance.FrozenMonths;
import org.manydesk.contract.Contract;
import org.manydesk.invoicing.Deduction;
import org.manydesk.invoicing.Deductions;
import org.manydesk.tenant.Tenants;

/** Hands approved credits to the next invoice, once they can no longer be earned back. */
@ApplicationScoped
class CreditsDue implements Deductions {
    private final ServiceCredits credits;
    private final FrozenMonths months;
    private final Tenants tenants;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditsDue() {
        this(null, null, null);
    }

    @Inject
    CreditsDue(ServiceCredits credits, FrozenMonths months, Tenants tenants) {
        this.credits = credits;
        this.months = months;
        this.tenants = tenants;
    }

    @Override
    public List<Deduction> due(Contract contract) {
        var closed = months.all(contract).reversed().stream().findFirst().map(ClosedMonth::period);
        var due = credits.of(contract).stream()
                .filter(credit -> credit.state() == CreditState.ACCRUED)
                .filter(credit -> isDue(credit, closed))
                .toList();
        var words = new Words(tenants.get(contract.tenant()).locale());
        var taken = credits.takenBy(due).keySet();
        return due.stream()
                .filter(credit -> !taken.contains(credit.key()))
                .map(credit -> deduction(credit, words))
                .toList();
    }

    private static boolean isDue(ServiceCredit credit, Optional<YearMonth> closed) {
        return closed.filter(last -> !last.isBefore(credit.dueFrom())).isPresent();
    }

    private static Deduction deduction(ServiceCredit credit, Words words) {
        return new Deduction(
                credit.key(),
                credit.period(),
                words.of("line"),
                words.of("line.note", words.month(credit.period()), words.money(credit.base()), credit.percent()),
                credit.amount());
    }
}
