package org.manydesk.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whose a thing is that lies outside somebody's reach, for the audit of attempts across tenants alone. Native
 * SQL outside the wall; it answers with identities only, never with a tenant's content.
 */
@ApplicationScoped
@Transactional
public class Owners {
    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    /** Whose the thing is that someone of the asking provider calls so; empty where there is no such thing. */
    public Optional<Owner> find(Whereabouts where, String name, ProviderId asking) {
        return switch (where.unique()) {
            case IN_A_PROVIDER -> first(where.sql(), name.strip(), asking.value());
            case IN_THE_INSTALLATION -> {
                var id = Ids.parse(name);
                yield id.isPresent() ? first(where.sql(), id.getAsLong()) : Optional.empty();
            }
        };
    }

    private Optional<Owner> first(String sql, Object... parameters) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> owner((Object[]) row)).findFirst();
    }

    private static Owner owner(Object[] row) {
        var tenant = Optional.ofNullable((Number) row[1]).map(id -> new TenantId(id.longValue()));
        return new Owner(new ProviderId(((Number) row[0]).longValue()), tenant, ((Number) row[2]).longValue());
    }
}
