package org.manydesk.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.availability.FrozenAvailability;
import org.manydesk.compliance.ClosedMonth;
import org.manydesk.compliance.FrozenMonths;
import org.manydesk.compliance.FrozenVerdict;
import org.manydesk.compliance.MonthClosed;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersions;
import org.manydesk.invoicing.PeriodCharges;
import org.manydesk.money.Money;

/** What a credit rests on: the schedule of a closed month, its frozen verdicts, and the charges that are its base. */
@ApplicationScoped
class CreditGrounds {
    private static final Set<CreditState> NOT_SPENT =
            Set.of(CreditState.REFUSED, CreditState.EARNED_BACK, CreditState.EXPIRED);

    private final ContractVersions versions;
    private final FrozenFigures frozen;
    private final FrozenMonths months;
    private final PeriodCharges charges;
    private final ServiceCredits credits;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditGrounds() {
        this(null, null, null, null, null);
    }

    @Inject
    CreditGrounds(
            ContractVersions versions,
            FrozenFigures frozen,
            FrozenMonths months,
            PeriodCharges charges,
            ServiceCredits credits) {
        this.versions = versions;
        this.frozen = frozen;
        this.months = months;
        this.charges = charges;
        this.credits = credits;
    }

    /** Lets one after the other close months and decide credits of a contract. */
    void takeTurns(Contract contract) {
        months.takeTurns(contract);
    }

    /** By the version that the month was judged by; empty where nothing is given back. */
    Optional<CreditSchedule> schedule(ClosedMonth month) {
        var version = versions.get(month.tenant(), month.byVersion());
        return CreditScheduleJson.read(version.serviceCredits());
    }

    /**
     * How a credit is given back: by the schedule that it was computed by. A statement of a group is no document that a credit
     * note can correct, so what is given for one, or to a member of a group, lowers the next bill.
     */
    Application application(Contract contract, ServiceCredit credit) {
        if (contract.payer().isPresent() || charges.areOnStatement(contract, credit.period()))
            return Application.ALLOWANCE;
        return schedule(closed(contract, credit))
                .map(CreditSchedule::application)
                .orElse(Application.ALLOWANCE);
    }

    /** The closed month that a credit is given for. */
    ClosedMonth closed(Contract contract, ServiceCredit credit) {
        return months.find(contract, credit.period()).orElseThrow();
    }

    /** What the schedule is applied to when the month is closed: only now its base is worked out. */
    CreditComputation.Month month(Contract contract, ClosedMonth month, CreditSchedule schedule) {
        var currency = versions.get(month.tenant(), month.byVersion()).currency();
        var base = charges.of(contract, month.period()).stream()
                .filter(charge -> schedule.counts(charge.name()))
                .map(PeriodCharges.Charge::net)
                .toList();
        var spent = spent(contract, month);
        return new CreditComputation.Month(
                Money.sum(base, currency), figures(contract, month), Money.sum(spent, currency), Set.of());
    }

    /** The same for a credit whose base is fixed already. */
    CreditComputation.Month month(Contract contract, ServiceCredit credit, Set<String> picked) {
        var month = closed(contract, credit);
        var currency = credit.base().currency();
        var spent = Money.sum(spent(contract, month), currency);
        return new CreditComputation.Month(credit.base(), figures(contract, month), spent, picked);
    }

    private MonthFigures figures(Contract contract, ClosedMonth month) {
        return new MonthFigures(
                frozen.clocks(contract, month),
                frozen.services(month).stream().map(MonthFigures.Uptime::of).toList());
    }

    /** The rules that the client may pick from, by name, while the credit is a draft. */
    List<String> choice(Contract contract, ServiceCredit credit) {
        if (credit.state() != CreditState.DRAFT) return List.of();
        var groups = schedule(closed(contract, credit)).orElseThrow().groups();
        return credit.parts().stream()
                .filter(part -> part.group()
                        .filter(group -> groups.get(group) == CreditSchedule.Takes.CLIENT_CHOICE)
                        .isPresent())
                .map(CreditPart::rule)
                .toList();
    }

    /** What other months of the same calendar year were credited, and not taken back. */
    private List<Money> spent(Contract contract, ClosedMonth month) {
        return credits.of(contract).stream()
                .filter(credit -> credit.period().getYear() == month.period().getYear())
                .filter(credit -> !credit.period().equals(month.period()))
                .filter(credit -> !NOT_SPENT.contains(credit.state()))
                .map(ServiceCredit::amount)
                .toList();
    }

    /** Whether a month that was closed now makes up for what an earlier one was credited for. */
    boolean isEarnedBack(MonthClosed closed, ServiceCredit credit) {
        var now = closed.month().period();
        if (!now.isAfter(credit.period()) || now.isAfter(credit.dueFrom())) return false;
        var schedule = schedule(closed(closed.contract(), credit)).orElseThrow();
        var figures = figures(closed.contract(), closed.month());
        return schedule.earnBack().isPresent()
                && credit.parts().stream()
                        .filter(CreditPart::isTaken)
                        .allMatch(part -> part.reaches(schedule.earnBack().get(), figures));
    }

    /** The availability of the services that a credit cites. */
    List<FrozenAvailability> uptimes(Contract contract, ServiceCredit credit) {
        var cited =
                credit.parts().stream().flatMap(part -> part.service().stream()).collect(Collectors.toSet());
        return frozen.services(closed(contract, credit)).stream()
                .filter(row -> cited.contains(row.service()))
                .toList();
    }

    /** The breached clocks that a credit cites. */
    List<FrozenVerdict> evidence(Contract contract, ServiceCredit credit) {
        var parts = credit.parts();
        return months.breached(closed(contract, credit)).stream()
                .filter(verdict -> parts.stream().anyMatch(part -> part.cites(verdict)))
                .toList();
    }
}
