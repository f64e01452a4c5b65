package org.manydesk.people;

import java.util.List;
import java.util.Optional;
import org.manydesk.scope.TenantId;

/** Tells who writes for a client without an account. Whoever keeps what they write implements it. */
public interface Correspondents {
    /**
     * Someone who writes mail, or for whom others wrote a ticket.
     *
     * @param id ascends with the time when they were first heard of
     * @param email in lower case
     */
    record Correspondent(long id, String email, String name) {}

    /** Those of a client whose address is no account's of that client, in the order of their ids, after an id. */
    List<Correspondent> of(TenantId client, long afterId, int limit);

    /** The one of them with this address, in lower case. */
    Optional<Correspondent> find(TenantId client, String email);
}
