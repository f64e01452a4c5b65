package org.manydesk.offboarding;

import org.manydesk.scope.TenantId;

/**
 * Rows of the provider that were meant for one client, though no column says so: mail that was set aside. They are counted with
 * the client's own and go with them. Every bean of this type is asked.
 */
public interface Companion {
    /** The table that they are in. */
    String table();

    /** How many there are of a client. */
    long count(TenantId client);

    /** Erases those of a client. */
    void erase(TenantId client);
}
