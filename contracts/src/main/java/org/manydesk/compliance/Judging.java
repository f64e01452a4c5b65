package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.manydesk.calendar.Interval;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.rest.PageRequest;

/** What a month of a contract is judged by, and comes to, as of now. */
@ApplicationScoped
class Judging {
    private final ContractVersions versions;
    private final Verdicts verdicts;
    private final ExclusionRequests requests;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Judging() {
        this(null, null, null, null);
    }

    @Inject
    Judging(ContractVersions versions, Verdicts verdicts, ExclusionRequests requests, Clock clock) {
        this.versions = versions;
        this.verdicts = verdicts;
        this.requests = requests;
        this.clock = clock;
    }

    /** By which a month is judged: what holds at its end. */
    ContractVersion version(Contract contract, YearMonth month) {
        return versions.of(contract).holdingIn(month);
    }

    /** The same of a closed month, for ever. */
    ContractVersion version(ClosedMonth month) {
        return versions.get(month.tenant(), month.byVersion());
    }

    LocalDate firstDay(Contract contract) {
        return versions.of(contract).first().effectiveFrom();
    }

    Map<Promise, Figures> figures(Contract contract, ContractVersion version, YearMonth month) {
        return verdicts.figures(scope(contract, version, month, month));
    }

    List<JudgedClock> clocks(Contract contract, ContractVersion version, YearMonth month) {
        return verdicts.all(scope(contract, version, month, month));
    }

    /** The clocks that a figure counts, one page of them, with one more where more follow. */
    List<CountedClock> clocks(
            Contract contract, ContractVersion version, YearMonth month, CountedIn counted, PageRequest page) {
        return verdicts.counted(scope(contract, version, month, month), counted, page, agreed(contract));
    }

    List<ExclusionRequest> exclusions(Contract contract, ContractVersion version, YearMonth month) {
        return verdicts.exclusions(scope(contract, version, month, month));
    }

    /** From the first month to the last, both included. */
    List<Verdicts.JudgedAt> judged(Contract contract, ContractVersion version, YearMonth first, YearMonth last) {
        return verdicts.judged(scope(contract, version, first, last));
    }

    private Verdicts.Scope scope(Contract contract, ContractVersion version, YearMonth first, YearMonth last) {
        var period =
                new Interval(version.period(first).from(), version.period(last).to());
        return new Verdicts.Scope(contract, last, period, clock.instant());
    }

    Map<ClockKey, ExclusionRequest> open(Contract contract) {
        return requests.in(ExclusionState.OPEN, contract);
    }

    Map<ClockKey, ExclusionRequest> agreed(Contract contract) {
        return requests.in(ExclusionState.APPROVED, contract);
    }
}
