package org.manydesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.secret.Secret;

/**
 * Lets one person choose a password, once. Dead as soon as it was used, replaced by a newer one or withdrawn, when its time
 * is over, when the person's address is another, and when they leave.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html">OWASP</a>
 */
@Entity
@Table(name = "password_link")
public class PasswordLink extends ProviderOwned {
    /** What a link is for, and how long it lasts. */
    public enum Purpose {
        /** The first password. */
        INVITATION(Duration.ofHours(72)),
        /** A new one in place of one that was forgotten. */
        RESET(Duration.ofMinutes(60));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }
    }

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", updatable = false)
    private Purpose purpose;

    @Column(name = "email", updatable = false)
    private String email;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @SuppressWarnings("NullAway") // for JPA
    protected PasswordLink() {}

    PasswordLink(UserAccount user, Secret secret, Instant now) {
        super(user.provider());
        this.userId = user.id().value();
        this.purpose = user.hasPassword() ? Purpose.RESET : Purpose.INVITATION;
        this.email = user.email();
        this.tokenHash = secret.sha256();
        this.expiresAt = now.plus(purpose.lasts);
    }

    public Purpose purpose() {
        return purpose;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
