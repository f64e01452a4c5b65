package org.manydesk.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Says how much a client may use, and tells how it stands. */
@ApplicationScoped
@Transactional
public class Allowing {
    private static final long MOST = 1_000_000_000_000_000L;

    private final Tenants tenants;
    private final ClientQuotas quotas;
    private final Used used;
    private final AuditTrail audit;
    private final Signing signing;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Allowing() {
        this(null, null, null, null, null);
    }

    @Inject
    Allowing(Tenants tenants, ClientQuotas quotas, Used used, AuditTrail audit, Signing signing) {
        this.tenants = tenants;
        this.quotas = quotas;
        this.used = used;
        this.audit = audit;
        this.signing = signing;
    }

    /** How a client stands with everything that is measured. */
    public List<Allowance> of(String key) {
        var client = tenants.get(key);
        var agreed =
                quotas.of(client.id()).stream().collect(Collectors.toMap(ClientQuota::measure, ClientQuota::allowed));
        return Arrays.stream(Measure.values())
                .map(measure -> new Allowance(
                        measure,
                        agreed.getOrDefault(measure, measure.usual()),
                        !agreed.containsKey(measure),
                        used.by(client.id(), measure)))
                .toList();
    }

    /** Agrees on how much a client may use; a measure that is absent is as in the settings. Answers how it stands. */
    public List<Allowance> agree(String key, Map<Measure, Long> wanted) {
        wanted.forEach((measure, allowed) -> {
            if (allowed < 0 || allowed > MOST)
                throw new InvalidInput("/" + measure.name().toLowerCase(java.util.Locale.ROOT), "Must be 0 or more.");
        });
        var client = tenants.get(key);
        var before = told(key);
        for (var measure : Measure.values()) agree(client, measure, Optional.ofNullable(wanted.get(measure)));
        audit.record(client.id(), "QUOTAS_CHANGED", key, Map.of("before", before, "after", told(key)));
        used.changed(client.id());
        return of(key);
    }

    private Map<String, Long> told(String key) {
        return quotas.of(tenants.get(key).id()).stream()
                .collect(Collectors.toMap(quota -> quota.measure().name(), ClientQuota::allowed));
    }

    private void agree(Tenant client, Measure measure, Optional<Long> wanted) {
        var present = quotas.of(client.id()).stream()
                .filter(quota -> quota.measure() == measure)
                .findFirst();
        if (wanted.isEmpty()) present.ifPresent(quotas::remove);
        else if (present.isPresent()) present.get().allow(wanted.get(), signing.name(), signing.now());
        else quotas.add(new ClientQuota(client.id(), measure, wanted.get(), signing.name(), signing.now()));
    }

    /** Who says so, and when. */
    @ApplicationScoped
    static class Signing {
        private final CurrentCaller caller;
        private final Clock clock;

        @SuppressWarnings("NullAway") // for CDI's proxy
        protected Signing() {
            this(null, null);
        }

        @Inject
        Signing(CurrentCaller caller, Clock clock) {
            this.caller = caller;
            this.clock = clock;
        }

        String name() {
            return caller.person().email();
        }

        java.time.Instant now() {
            return clock.instant();
        }
    }
}
