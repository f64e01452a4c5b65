package org.manydesk.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;

/**
 * A notification as its reader sees it.
 *
 * @param client whom it is about
 */
public record Note(long id, ClientName client, Occasion occasion, Instant toldAt, boolean isRead) {
    static Note of(Notification row, Map<TenantId, Tenant> clients) {
        var tenant = Objects.requireNonNull(clients.get(row.tenant()));
        return new Note(
                row.key(),
                ClientName.of(tenant),
                row.occasion(),
                row.toldAt(),
                row.readAt().isPresent());
    }
}
