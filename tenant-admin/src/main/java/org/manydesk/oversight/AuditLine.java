package org.manydesk.oversight;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.audit.AuditEntry;
import org.manydesk.tenant.ClientName;

/**
 * One fact of the audit trail, for people.
 *
 * @param client whom it concerns; empty for what is the provider's own
 * @param details before and after, as JSON
 * @param position in its chain, from 1
 */
public record AuditLine(
        Instant at,
        String actor,
        String origin,
        String action,
        String subject,
        Optional<ClientName> client,
        String details,
        long position,
        String hash) {
    static AuditLine of(AuditEntry entry, Optional<ClientName> client) {
        return new AuditLine(
                entry.at(),
                entry.actor(),
                entry.origin(),
                entry.action(),
                entry.subject(),
                client,
                entry.details(),
                entry.position(),
                entry.hash());
    }
}
