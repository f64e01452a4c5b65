package org.manydesk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.hook.HookSecret;
import org.manydesk.scope.Wall;

/** The key of the caller's provider; there is one, made when it is first asked for. */
@ApplicationScoped
@Transactional
public class WebhookKeys {
    private final Wall wall;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookKeys() {
        this(null, null);
    }

    @Inject
    WebhookKeys(Wall wall, AuditTrail audit) {
        this.wall = wall;
        this.audit = audit;
    }

    /** As receivers are given it. */
    public String shown() {
        return secret().value();
    }

    /** Signs with another key from now on, and answers that. */
    public String replace() {
        var key = key();
        key.replace();
        audit.record("WEBHOOK_KEY_REPLACED", "", Map.of());
        return key.secret().value();
    }

    HookSecret secret() {
        return key().secret();
    }

    private WebhookKey key() {
        return wall.em()
                .createQuery("SELECT k FROM WebhookKey k", WebhookKey.class)
                .getResultStream()
                .findFirst()
                .orElseGet(this::made);
    }

    private WebhookKey made() {
        var key = wall.add(new WebhookKey(wall.reach().provider()));
        wall.em().flush();
        return key;
    }
}
