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

    @Column(name = "removed")
    private long removed;

    @Column(name = "removed_head")
    private String removedHead = AuditLink.START;

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

    /** Takes note that its entries up to a position were removed; the last of them had that hash. */
    void beginAfter(long position, String hash) {
        removed = position;
        removedHead = hash;
    }

    /** How many entries it has had, with those that were removed. */
    long length() {
        return length;
    }

    String head() {
        return head;
    }

    /** How many entries were removed, from the first on. */
    long removed() {
        return removed;
    }

    /** The hash of the last entry that was removed. */
    String removedHead() {
        return removedHead;
    }
}
