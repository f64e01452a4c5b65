package org.manydesk.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.manydesk.quota.QuotaNear;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/** Has it told, once a day for each client and measure, that most of a quota is used. */
@ApplicationScoped
class NearQuotas {
    private final TellingOnce telling;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NearQuotas() {
        this(null, null, null);
    }

    @Inject
    NearQuotas(TellingOnce telling, CurrentCaller caller, Clock clock) {
        this.telling = telling;
        this.caller = caller;
        this.clock = clock;
    }

    void hear(@Observes QuotaNear near) {
        var work = new Caller.SystemWork("quotas", near.provider(), List.of(near.client()));
        var name = "quota " + near.measure() + " " + LocalDate.now(clock);
        caller.as(work, () -> {
            telling.tell(near.client(), name, new Occasion.QuotaUsed(near.measure()));
            return true;
        });
    }
}
