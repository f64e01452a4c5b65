package org.manydesk.probe;

import org.manydesk.scope.Role;

/** A provider in which clients are planted whose things others then try to reach. */
public interface Ground {
    /** Makes e-mail addresses unique in the installation. */
    String mark();

    /** Its administrator, signed in. */
    Visitor admin();

    /**
     * Lets somebody in.
     *
     * @param tenant the key of the client that they work for; empty for staff
     */
    Someone join(String email, String name, Role role, String tenant);

    /** Signs somebody in whom it let in. */
    Visitor as(Someone person);

    /** Draws a reminder of an invoice up as if it were long overdue; answers its id. */
    String remind(String invoice);

    /** Writes a passkey of somebody down, as no device is here to make one; answers its id. */
    String passkey(Someone person);

    /** The id of a report of this provider's, or of another that the callers do not belong to either. */
    String report();

    /** A person of the ground. */
    record Someone(String id, String email) {}
}
