package org.manydesk.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** With what a provider's messages are signed; known to those who receive them. */
@Entity
@Table(name = "webhook_key")
public class WebhookKey extends ProviderOwned {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    @Column(name = "secret")
    private byte[] secret = fresh();

    protected WebhookKey() {} // for JPA

    WebhookKey(ProviderId provider) {
        super(provider);
    }

    /** From now on messages are signed with another one. */
    void replace() {
        secret = fresh();
    }

    Signature signature() {
        return new Signature(secret.clone());
    }

    private static byte[] fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
