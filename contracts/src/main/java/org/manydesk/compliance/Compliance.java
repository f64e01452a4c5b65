package org.manydesk.compliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.SlaPolicy;

/** Tells whether a contract was kept in a month. */
@ApplicationScoped
@Transactional
public class Compliance {
    private final Contracts contracts;
    private final ContractVersions versions;
    private final Verdicts verdicts;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Compliance() {
        this(null, null, null, null);
    }

    @Inject
    Compliance(Contracts contracts, ContractVersions versions, Verdicts verdicts, Clock clock) {
        this.contracts = contracts;
        this.versions = versions;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /** The figures of a month, as of now. */
    public ComplianceReport report(TenantId tenant, String number, YearMonth month) {
        var contract = contracts.get(tenant, number);
        var version = versions.of(contract).holdingIn(month);
        var period = version.period(month);
        var scope = new Verdicts.Scope(contract, period, clock.instant());
        return new ComplianceReport(
                number,
                month,
                period.from(),
                period.to(),
                version.zone().getId(),
                ComplianceReport.DEFINITION,
                lines(scope, version));
    }

    private List<ComplianceLine> lines(Verdicts.Scope scope, ContractVersion version) {
        var met = verdicts.met(scope);
        var breached = verdicts.breached(scope);
        var excluded = verdicts.excluded(scope);
        var running = verdicts.running(scope);
        var promises = new TreeSet<>(promised(version.policy()));
        List.of(met, breached, excluded, running).forEach(counts -> promises.addAll(counts.keySet()));
        return promises.stream()
                .map(promise -> {
                    var figures = new ComplianceLine.Figures(
                            of(promise, met), of(promise, breached), of(promise, excluded), of(promise, running));
                    var target = version.policy().target(promise.metric(), promise.priority());
                    return ComplianceLine.of(promise, figures, target.flatMap(promised -> promised.goal()));
                })
                .toList();
    }

    private static List<Promise> promised(SlaPolicy policy) {
        return policy.targets().stream()
                .map(target -> new Promise(target.metric(), target.priority()))
                .toList();
    }

    private static long of(Promise promise, Map<Promise, Long> counts) {
        return counts.getOrDefault(promise, 0L);
    }
}
