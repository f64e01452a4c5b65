package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.manydesk.quota.StoredBytes;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** How much the files of tickets of a client are. */
@ApplicationScoped
@Transactional
class AttachedBytes implements StoredBytes {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AttachedBytes() {
        this(null);
    }

    @Inject
    AttachedBytes(Wall wall) {
        this.wall = wall;
    }

    @Override
    public long of(TenantId client) {
        return wall.em()
                .createQuery("SELECT SUM(f.size) FROM Attachment f WHERE f.tenantId = :client", Long.class)
                .setParameter("client", client.value())
                .getResultStream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(0L);
    }
}
