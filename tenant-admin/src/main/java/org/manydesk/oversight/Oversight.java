package org.manydesk.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Reads the audit trail for people. */
@ApplicationScoped
@Transactional
public class Oversight {
    private final AuditTrail trail;
    private final Tenants tenants;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Oversight() {
        this(null, null);
    }

    @Inject
    Oversight(AuditTrail trail, Tenants tenants) {
        this.trail = trail;
        this.tenants = tenants;
    }

    /** A stretch of the facts that are wanted, newest first. */
    public List<AuditLine> latest(AuditFilter filter, int offset, int limit) {
        var names = tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
        return trail
                .latest(
                        filter.client().orElse(null),
                        startOf(filter.from()),
                        startOf(filter.to().plusDays(1)),
                        offset,
                        limit)
                .stream()
                .map(entry -> AuditLine.of(entry, entry.tenant().flatMap(id -> Optional.ofNullable(names.get(id)))))
                .toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
