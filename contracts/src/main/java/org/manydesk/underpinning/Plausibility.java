package org.manydesk.underpinning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.Allowance;
import org.manydesk.sla.SlaTarget;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Compares agreements with what clients within reach are promised for all tickets of a priority; times counted alike only. */
@ApplicationScoped
@Transactional
public class Plausibility {
    private final Tenants tenants;
    private final ContractVersions versions;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Plausibility() {
        this(null, null, null);
    }

    @Inject
    Plausibility(Tenants tenants, ContractVersions versions, Clock clock) {
        this.tenants = tenants;
        this.versions = versions;
        this.clock = clock;
    }

    /** What speaks against an agreement when it begins, or now if that is past; nothing is refused for it. */
    public List<Doubt> doubts(Agreement agreement) {
        return promises(begin(agreement)).against(agreement);
    }

    /** The same of several, all as of now. */
    Map<Agreement, List<Doubt>> doubts(List<Agreement> agreements) {
        var promises = promises(clock.instant());
        return agreements.stream().collect(Collectors.toMap(one -> one, promises::against));
    }

    private Instant begin(Agreement agreement) {
        var now = clock.instant();
        return agreement.startsAt().isAfter(now) ? agreement.startsAt() : now;
    }

    private Promises promises(Instant at) {
        var keys = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::key));
        return new Promises(versions.inForceEverywhere(at), keys);
    }

    /** What clients are promised: the numbers of their contracts by version, and the clients' keys. */
    private record Promises(Map<ContractVersion, String> contracts, Map<TenantId, String> clients) {
        List<Doubt> against(Agreement agreement) {
            return agreement.policy().targets().stream()
                    .flatMap(target -> against(target).stream())
                    .toList();
        }

        private Optional<Doubt> against(SlaTarget target) {
            var own = within(target);
            if (own.isEmpty()) return Optional.empty();
            var shorter = contracts.keySet().stream()
                    .flatMap(version -> promise(version, target).stream())
                    .filter(promise -> promise.within().compareTo(own.get()) < 0)
                    .sorted(Comparator.comparing(Promise::within).thenComparing(Promise::client))
                    .toList();
            return shorter.stream()
                    .findFirst()
                    .map(least -> new Doubt(
                            target.metric(),
                            target.priority(),
                            own.get(),
                            least.client(),
                            least.contract(),
                            least.within(),
                            shorter.size() - 1));
        }

        private Optional<Promise> promise(ContractVersion version, SlaTarget target) {
            return version.policy()
                    .target(target.metric(), target.priority())
                    .filter(promise -> promise.time() == target.time())
                    .flatMap(Promises::within)
                    .map(within -> new Promise(
                            clients.getOrDefault(version.tenant(), ""), contracts.getOrDefault(version, ""), within));
        }

        private static Optional<Duration> within(SlaTarget target) {
            return target.allowed() instanceof Allowance.Time(var within) ? Optional.of(within) : Optional.empty();
        }
    }

    private record Promise(String client, String contract, Duration within) {}
}
