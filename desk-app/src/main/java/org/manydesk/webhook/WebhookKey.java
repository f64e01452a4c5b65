package org.manydesk.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.hook.HookSecret;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** With what a provider's messages are signed; known to those who receive them. */
@Entity
@Table(name = "webhook_key")
public class WebhookKey extends ProviderOwned {
    @Column(name = "secret")
    private byte[] secret = HookSecret.random().bytes();

    protected WebhookKey() {} // for JPA

    WebhookKey(ProviderId provider) {
        super(provider);
    }

    /** From now on messages are signed with another one. */
    void replace() {
        secret = HookSecret.random().bytes();
    }

    HookSecret secret() {
        return HookSecret.of(secret);
    }
}
