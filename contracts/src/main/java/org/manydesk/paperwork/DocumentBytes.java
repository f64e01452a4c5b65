package org.manydesk.paperwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.manydesk.quota.StoredBytes;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** How much the documents of contracts of a client are. */
@ApplicationScoped
@Transactional
class DocumentBytes implements StoredBytes {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentBytes() {
        this(null);
    }

    @Inject
    DocumentBytes(Wall wall) {
        this.wall = wall;
    }

    @Override
    public long of(TenantId client) {
        return wall.em()
                .createQuery(
                        "SELECT SUM(f.size) FROM ContractDocument f WHERE f.tenantId = :client AND f.removedAt IS NULL",
                        Long.class)
                .setParameter("client", client.value())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0L);
    }
}
