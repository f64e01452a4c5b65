package org.manydesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.manydesk.audit.proof.AuditLink;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantId;

/**
 * One fact of the audit trail. Its hash seals it and the one before it ({@link AuditLink}), so that nobody can change,
 * drop or insert an entry without breaking the chain.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends ProviderOwned {
    @Column(name = "chain_id")
    private long chainId;

    @Column(name = "position")
    private long position;

    @Column(name = "at")
    private Instant at;

    @Column(name = "actor")
    private String actor;

    @Column(name = "origin")
    private String origin;

    @Column(name = "action")
    private String action;

    @Column(name = "subject")
    private String subject;

    @Column(name = "details")
    private String details;

    @Column(name = "previous")
    private String previous;

    @Column(name = "hash")
    private String hash;

    @SuppressWarnings("NullAway") // for JPA
    protected AuditEntry() {}

    AuditEntry(ProviderId provider, long chainId, long position, Instant at, Deed deed, String previous) {
        super(provider);
        this.chainId = chainId;
        this.position = position;
        this.at = at;
        this.actor = deed.actor();
        this.origin = deed.origin();
        this.action = deed.action();
        this.subject = deed.subject();
        this.details = deed.details();
        this.previous = previous;
        this.hash = link().hash();
    }

    /** What is sealed of it. */
    public AuditLink link() {
        return new AuditLink(position, at, actor, origin, action, subject, details, previous);
    }

    /** The tenant that it concerns; empty for what belongs to the provider alone. */
    public Optional<TenantId> tenant() {
        return chainId == AuditChain.OF_PROVIDER ? Optional.empty() : Optional.of(new TenantId(chainId));
    }

    public long position() {
        return position;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public String origin() {
        return origin;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    /** Before and after, as JSON. */
    public String details() {
        return details;
    }

    public String previous() {
        return previous;
    }

    public String hash() {
        return hash;
    }
}
