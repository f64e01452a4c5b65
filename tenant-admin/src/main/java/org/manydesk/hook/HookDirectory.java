package org.manydesk.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.Vault;

/**
 * Looks up whose a hook is, before there is a caller. Native SQL outside the wall; it answers with identities and the
 * hook's secret only, never with a tenant's content, and only to those who check signatures.
 */
@ApplicationScoped
@Transactional
class HookDirectory {
    private static final String SQL = "SELECT t.provider_id, h.tenant_id, h.id, h.purpose, h.subject_id, h.secret"
            + " FROM hook h JOIN tenant t ON t.id = h.tenant_id WHERE h.id = ?1 AND h.secret <> ''";

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    /** A hook, as stored. */
    record Entry(ProviderId provider, TenantId tenant, long id, HookSubject subject, HookSecret secret) {
        /** Who does the work of its calls. */
        Caller asCaller() {
            return new Caller.SystemWork("hook " + id, provider, List.of(tenant));
        }
    }

    /** The hook with this id; none while its secret was not restored with it. */
    Optional<Entry> find(String id) {
        var number = Ids.parse(id);
        if (number.isEmpty()) return Optional.empty();
        List<?> rows = entityManager
                .createNativeQuery(SQL)
                .setParameter(1, number.getAsLong())
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).findFirst();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                new ProviderId(((Number) row[0]).longValue()),
                new TenantId(((Number) row[1]).longValue()),
                ((Number) row[2]).longValue(),
                new HookSubject(HookPurpose.valueOf((String) row[3]), ((Number) row[4]).longValue()),
                new HookSecret(opened(((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (String) row[5])));
    }

    private static String opened(long tenant, long id, String closed) {
        return Vault.installed().open(SealedColumn.HOOK.of(tenant, id), closed);
    }
}
