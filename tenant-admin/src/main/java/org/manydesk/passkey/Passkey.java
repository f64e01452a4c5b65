package org.manydesk.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderOwned;

/** A passkey of a person: the public half of a key that a device of theirs holds, and how often it says it was used. */
@Entity
@Table(name = "passkey")
public class Passkey extends ProviderOwned {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "credential_id", updatable = false)
    private byte[] credentialId;

    @Column(name = "user_handle", updatable = false)
    private byte[] userHandle;

    @Column(name = "credential", updatable = false)
    private byte[] credential;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backup_eligible", updatable = false)
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "name")
    private String name;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected Passkey() {}

    Passkey(Caller.Person person, NewKey key, byte[] userHandle, String name, Instant now) {
        super(person.provider());
        this.userId = person.id().value();
        this.credentialId = key.id().clone();
        this.credential = key.credential().clone();
        this.userHandle = userHandle.clone();
        this.signCount = key.use().signCount();
        this.backupEligible = key.backupEligible();
        this.backedUp = key.use().backedUp();
        this.name = name;
        this.createdAt = now;
    }

    /** Its device has proved that it holds the key. */
    void use(KeyUse use, Instant now) {
        signCount = use.signCount();
        backedUp = use.backedUp();
        lastUsedAt = now;
    }

    /** Its person calls it something else, 1 to 100 characters. */
    void rename(String wanted) {
        name = wanted;
    }

    /** By what browsers know it. */
    byte[] credentialId() {
        return credentialId.clone();
    }

    /** By what its device knows the person: random, and told to nobody else. */
    byte[] userHandle() {
        return userHandle.clone();
    }

    /** The attested credential data with the public key (Web Authentication, 6.5.1). */
    byte[] credential() {
        return credential.clone();
    }

    /** How often the device said it had used the key; always 0 with those that do not count. */
    long signCount() {
        return signCount;
    }

    boolean isBackupEligible() {
        return backupEligible;
    }

    boolean isBackedUp() {
        return backedUp;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When somebody last signed in with it, or proved who they are; empty where nobody has. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
