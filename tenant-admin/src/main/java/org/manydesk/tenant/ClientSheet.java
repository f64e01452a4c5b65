package org.manydesk.tenant;

import java.time.Instant;
import org.manydesk.scope.TenantId;

/**
 * What is kept of a client, to be read and changed on its page.
 *
 * @param version of the row that this was read from
 */
public record ClientSheet(
        TenantId id, ClientName client, TenantProfile profile, boolean suspended, Instant createdAt, int version) {
    static ClientSheet of(Tenant tenant) {
        return new ClientSheet(
                tenant.id(),
                ClientName.of(tenant),
                tenant.profile(),
                tenant.isSuspended(),
                tenant.createdAt(),
                tenant.version());
    }
}
