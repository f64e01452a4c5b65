package org.manydesk.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;

/** That a message was taken, kept for as long as it may be sent again. */
@Entity
@Table(name = "hook_call")
class HookCall extends TenantOwned {
    @Column(name = "hook_id", updatable = false)
    private long hookId;

    @Column(name = "message_id", updatable = false)
    private String messageId;

    @Column(name = "taken_at", updatable = false)
    private Instant takenAt;

    @SuppressWarnings("NullAway") // for JPA
    protected HookCall() {}

    HookCall(TenantId tenant, long hook, String message, Instant now) {
        super(tenant);
        this.hookId = hook;
        this.messageId = message;
        this.takenAt = now;
    }
}
