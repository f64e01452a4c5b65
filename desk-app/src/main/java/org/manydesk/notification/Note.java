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
 * @param client whose ticket it is about
 * @param ref the ticket's
 */
public record Note(
        long id, ClientName client, String ref, String subject, Warning warning, Instant toldAt, boolean isRead) {
    static Note of(Notification row, Map<TenantId, Tenant> clients) {
        var tenant = Objects.requireNonNull(clients.get(row.tenant()));
        return new Note(
                row.key(),
                ClientName.of(tenant),
                row.ref(),
                row.subject(),
                row.warning(),
                row.toldAt(),
                row.readAt().isPresent());
    }
}
