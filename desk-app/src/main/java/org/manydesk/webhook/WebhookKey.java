package org.manydesk.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.hook.HookSecret;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.vault.SealedColumn;
import org.manydesk.vault.SealedColumn.Place;
import org.manydesk.vault.Vault;

/** With what a provider's messages are signed; known to those who receive them. */
@Entity
@Table(name = "webhook_key")
public class WebhookKey extends ProviderOwned {
    @Column(name = "secret")
    private byte[] secret;

    @SuppressWarnings("NullAway") // for JPA
    protected WebhookKey() {}

    WebhookKey(ProviderId provider) {
        super(provider);
        this.secret = made();
    }

    /** From now on messages are signed with another one. */
    void replace() {
        secret = made();
    }

    HookSecret secret() {
        return HookSecret.of(Vault.installed().open(place(), secret));
    }

    private byte[] made() {
        return Vault.installed().seal(place(), HookSecret.random().bytes());
    }

    private Place place() {
        return SealedColumn.WEBHOOK_KEY.of(provider().value(), key());
    }
}
