package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.Contracts;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.SlaPolicy;

/** Tells whether a contract was kept in a month. */
@ApplicationScoped
@Transactional
public class Compliance {
    private final Contracts contracts;
    private final Judging judging;
    private final FrozenMonths months;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Compliance() {
        this(null, null, null);
    }

    @Inject
    Compliance(Contracts contracts, Judging judging, FrozenMonths months) {
        this.contracts = contracts;
        this.judging = judging;
        this.months = months;
    }

    /** The figures of a month, as of now; of a closed one, as they were when it was closed. */
    public ComplianceReport report(TenantId tenant, String number, YearMonth month) {
        var contract = contracts.get(tenant, number);
        return months.find(contract, month)
                .map(closed -> report(contract, closed))
                .orElseGet(() -> present(contract, month));
    }

    /** The figures of a closed month. */
    public ComplianceReport report(Contract contract, ClosedMonth closed) {
        var known = new Known(judging.version(closed), months.figures(closed), months.exclusions(closed));
        return report(contract, closed.period(), known, Optional.of(ComplianceReport.Closed.of(closed)));
    }

    private ComplianceReport present(Contract contract, YearMonth month) {
        var version = judging.version(contract, month);
        var known = new Known(
                version, judging.figures(contract, version, month), judging.exclusions(contract, version, month));
        return report(contract, month, known, Optional.empty());
    }

    /** What a report is made of. */
    private record Known(ContractVersion version, Map<Promise, Figures> figures, List<ExclusionRequest> exclusions) {}

    private static ComplianceReport report(
            Contract contract, YearMonth month, Known known, Optional<ComplianceReport.Closed> closed) {
        var version = known.version();
        var period = version.period(month);
        var lines = lines(known.figures(), version.policy());
        return new ComplianceReport(
                contract.number(),
                month,
                period.from(),
                period.to(),
                version.zone().getId(),
                version.number(),
                closed,
                ComplianceReport.DEFINITION,
                lines,
                totals(lines, version.policy()),
                known.exclusions().stream().map(ExclusionSheet::of).toList());
    }

    private static List<ComplianceLine> lines(Map<Promise, Figures> figures, SlaPolicy policy) {
        var promises = new TreeSet<>(figures.keySet());
        policy.targets().forEach(target -> promises.add(new Promise(target.metric(), target.priority())));
        return promises.stream()
                .map(promise -> ComplianceLine.of(
                        promise,
                        figures.getOrDefault(promise, Figures.NONE),
                        policy.target(promise.metric(), promise.priority()).flatMap(target -> target.goal())))
                .toList();
    }

    private static List<ComplianceTotal> totals(List<ComplianceLine> lines, SlaPolicy policy) {
        return Stream.concat(lines.stream().map(ComplianceLine::metric), policy.goals().keySet().stream())
                .distinct()
                .sorted()
                .map(metric -> ComplianceTotal.of(metric, lines, policy.goal(metric)))
                .toList();
    }
}
