package org.manydesk.people;

import java.util.Optional;
import org.manydesk.scope.TenantId;

/**
 * Somebody is called something else, has another address or another role. Fired within the transaction: what is found by name
 * or address follows in it.
 *
 * @param home the client that the person works for; empty for staff
 */
public record PersonChanged(Optional<TenantId> home, PersonSheet before, PersonSheet after) {
    public boolean hasNewAddress() {
        return !before.email().equals(after.email());
    }
}
