package org.manydesk.quota;

import org.manydesk.scope.TenantId;

/** How much one feature stores of a client. Every bean of this type is asked. */
public interface StoredBytes {
    /** Bytes of the files of a client within the caller's reach. */
    long of(TenantId client);
}
