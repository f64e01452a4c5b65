package org.manydesk.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantId;

/**
 * One fact of the audit trail. Its hash is the SHA-256 of the hash before it and of its own fields, so that nobody can
 * change, drop or insert an entry without breaking the chain.
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
        this.hash = digest();
    }

    private String digest() {
        var text = String.join("\n", previous, Long.toString(position), at.toString(), actor, origin, action, subject)
                + "\n"
                + details;
        return sha256(text);
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this entry still says what it said when it was written, and follows the one with that hash. */
    public boolean isIntactAfter(String hashBefore) {
        return previous.equals(hashBefore) && hash.equals(digest());
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
