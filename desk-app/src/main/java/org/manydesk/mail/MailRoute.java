package org.manydesk.mail;

import org.manydesk.scope.TenantId;

/** Where a mail goes, before anything is done with it, and why. */
sealed interface MailRoute {
    /** No client takes mail at the address: a person of the provider has to look at it. */
    record Nobodys(String reason) implements MailRoute {}

    /** Nobody waits for an answer to it. */
    record Ignored(TenantId tenant, String reason) implements MailRoute {}

    /** For a client, but of a sender to whom nobody can answer: a person of the provider has to look at it. */
    record Unanswerable(TenantId tenant, String reason) implements MailRoute {}

    /** For a client that is suspended: it waits with the client. */
    record Held(TenantId tenant, String reason) implements MailRoute {}

    /** To the tickets of a client. */
    record Taken(TenantId tenant) implements MailRoute {}
}
