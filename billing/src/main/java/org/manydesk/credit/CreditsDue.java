package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.compliance.FrozenMonths;
import org.manydesk.compliance.TicketVerdict;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractId;
import org.manydesk.contract.ContractVersions;
import org.manydesk.invoicing.CausedCredit;
import org.manydesk.invoicing.CreditBasis;
import org.manydesk.invoicing.Deduction;
import org.manydesk.invoicing.Deductions;
import org.manydesk.tenant.Tenants;

/** Hands approved credits to the next invoice, once they can no longer be earned back: later months stand, or none will come. */
@ApplicationScoped
class CreditsDue implements Deductions {
    private final ServiceCredits credits;
    private final FrozenMonths months;
    private final CreditGrounds grounds;
    private final Tenants tenants;
    private final ContractVersions versions;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditsDue() {
        this(null, null, null, null, null);
    }

    @Inject
    CreditsDue(
            ServiceCredits credits,
            FrozenMonths months,
            CreditGrounds grounds,
            Tenants tenants,
            ContractVersions versions) {
        this.credits = credits;
        this.months = months;
        this.grounds = grounds;
        this.tenants = tenants;
        this.versions = versions;
    }

    @Override
    public List<Deduction> due(Contract contract) {
        return by(contract, Application.ALLOWANCE).stream().map(this::deduction).toList();
    }

    @Override
    public Set<ContractId> open() {
        return credits.accrued();
    }

    @Override
    public Optional<CreditBasis> basis(Contract contract, long id) {
        return credits.find(contract, id)
                .map(credit -> Explained.of(
                        credit,
                        versions.get(
                                credit.tenant(),
                                grounds.closed(contract, credit).byVersion()),
                        grounds.uptimes(contract, credit),
                        grounds.evidence(contract, credit)));
    }

    @Override
    public Map<TicketVerdict, CausedCredit> causedBy(Contract contract, Collection<TicketVerdict> missed) {
        var months =
                missed.stream().flatMap(verdict -> verdict.period().stream()).collect(Collectors.toSet());
        var ofMonths = credits.of(contract).stream()
                .filter(credit -> months.contains(credit.period()))
                .toList();
        return Caused.by(missed, ofMonths, credits.taken(ofMonths));
    }

    /** Those that were approved and can no longer be earned back, that nothing took yet, and that are given back so. */
    List<ServiceCredit> by(Contract contract, Application application) {
        var closed = months.all(contract).reversed().stream().findFirst().map(ClosedMonth::period);
        var due = credits.of(contract).stream()
                .filter(credit -> credit.state() == CreditState.ACCRUED)
                .filter(credit -> isDue(contract, credit, closed))
                .filter(credit -> grounds.application(contract, credit) == application)
                .toList();
        var taken = credits.taken(due);
        return due.stream().filter(credit -> !taken.contains(credit.key())).toList();
    }

    private boolean isDue(Contract contract, ServiceCredit credit, Optional<YearMonth> closed) {
        return closed.filter(last -> !last.isBefore(credit.dueFrom()) || isLast(contract, last))
                .isPresent();
    }

    private boolean isLast(Contract contract, YearMonth month) {
        return versions.of(contract).during(month.plusMonths(1)).isEmpty();
    }

    /** What a document takes off for a credit, in the client's language. */
    Deduction deduction(ServiceCredit credit) {
        var words = new Words(tenants.get(credit.tenant()).locale());
        return new Deduction(
                credit.key(),
                credit.period(),
                words.of("line"),
                words.of("line.note", words.month(credit.period()), words.money(credit.base()), credit.percent()),
                credit.amount());
    }
}
