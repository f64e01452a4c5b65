package org.manydesk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.hook.HookSecret;
import org.manydesk.problem.ProofNeeded;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Wall;

/** The key of the caller's provider; there is one, made when it is first asked for. */
@ApplicationScoped
@Transactional
public class WebhookKeys {
    private final Wall wall;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookKeys() {
        this(null, null, null, null);
    }

    @Inject
    WebhookKeys(Wall wall, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.wall = wall;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * As receivers are given it; who asks is remembered.
     *
     * @throws ProofNeeded unless the caller proved lately who they are
     */
    public String shown() {
        caller.mustHaveProven(clock.instant());
        audit.record("WEBHOOK_KEY_READ", "", Map.of());
        return secret().value();
    }

    /**
     * Signs with another key from now on, and answers that.
     *
     * @throws ProofNeeded unless the caller proved lately who they are
     */
    public String replace() {
        caller.mustHaveProven(clock.instant());
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
