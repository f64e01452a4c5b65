package org.manydesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** The end of a chain of audit entries: one chain per tenant, and one for what belongs to the provider alone. */
@Entity
@Table(name = "audit_chain")
class AuditChain extends ProviderOwned {
    /** The chain of what concerns no tenant. */
    static final long OF_PROVIDER = 0;

    @Column(name = "length")
    private long length;

    @Column(name = "head")
    private String head = AuditLink.START;

    protected AuditChain() {} // for JPA

    AuditChain(ProviderId provider, long chainId) {
        super(provider, chainId);
    }

    AuditEntry append(Instant at, Deed deed) {
        length++;
        var entry = new AuditEntry(provider(), key(), length, at, deed, head);
        head = entry.hash();
        return entry;
    }

    long length() {
        return length;
    }

    String head() {
        return head;
    }
}
