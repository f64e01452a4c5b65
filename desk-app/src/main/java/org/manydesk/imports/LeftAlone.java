package org.manydesk.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;

/**
 * Finds imports that nobody works on any more, of all tenants: whose they are and nothing of their content. Native SQL
 * outside the wall, for there is no caller yet.
 */
@ApplicationScoped
@Transactional
class LeftAlone {
    private static final String SQL = "SELECT t.provider_id, i.tenant_id, i.id, i.started_by FROM import_run i"
            + " JOIN tenant t ON t.id = i.tenant_id WHERE i.state = 'RUNNING' AND i.lease_until < ?1 ORDER BY i.id";

    private final Clock clock;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected LeftAlone() {
        this(null);
    }

    @Inject
    LeftAlone(Clock clock) {
        this.clock = clock;
    }

    List<ImportAccepted> list() {
        List<?> rows = entityManager
                .createNativeQuery(SQL)
                .setParameter(1, LocalDateTime.now(clock))
                .getResultList();
        return rows.stream().map(row -> job((Object[]) row)).toList();
    }

    private static ImportAccepted job(Object[] row) {
        return new ImportAccepted(
                new ProviderId(((Number) row[0]).longValue()),
                new TenantId(((Number) row[1]).longValue()),
                new ImportId(((Number) row[2]).longValue()),
                (String) row[3]);
    }
}
