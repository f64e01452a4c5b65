package org.manydesk.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Caller;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.SealedColumn.Place;
import org.manydesk.vault.Vault;

/** The authenticator app of a person: asked for at sign-in once a code of it was shown. A code works once. */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends ProviderOwned {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "shared_secret", updatable = false)
    private byte[] sharedSecret;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected SecondFactor() {}

    SecondFactor(Caller.Person person, TotpSecret secret, Instant now) {
        super(person.provider());
        this.userId = person.id().value();
        this.sharedSecret = Vault.installed().seal(place(), secret.bytes());
        this.createdAt = now;
    }

    TotpSecret secret() {
        return TotpSecret.of(Vault.installed().open(place(), sharedSecret));
    }

    private Place place() {
        return SealedColumn.AUTHENTICATOR_APP.of(provider().value(), userId);
    }

    /** Whether this is a code of the app, near to now and not used yet; it is used from now on. */
    boolean takes(String code, Instant now) {
        var step = secret().stepOf(code, now, lastStep);
        step.ifPresent(used -> lastStep = used);
        return step.isPresent();
    }

    /** Has it asked for at sign-in from now on. */
    void confirm(Instant now) {
        confirmedAt = now;
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Since when it is asked for at sign-in; empty while nobody has shown a code of it. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }
}
