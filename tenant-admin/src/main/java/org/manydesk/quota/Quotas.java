package org.manydesk.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manydesk.audit.Exporting;
import org.manydesk.problem.TooMany;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.secret.Secret;

/**
 * Counts what clients use of what begins anew, and refuses what is over their quotas. What is allowed is asked from the
 * database every ten seconds; each node counts for itself.
 *
 * @see "decision 0051"
 */
@ApplicationScoped
public class Quotas {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);
    private static final int NEAR = 80;

    private final Meter meter = new Meter();
    private final Refusals refusals = new Refusals();
    private final Map<TenantId, Known> known = new ConcurrentHashMap<>();
    private final ClientQuotas quotas;
    private final CurrentCaller caller;
    private final Event<QuotaNear> near;
    private final Clock clock;

    private record Known(Map<Measure, Long> allowed, Instant asked) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Quotas() {
        this(null, null, null, null);
    }

    @Inject
    Quotas(ClientQuotas quotas, CurrentCaller caller, Event<QuotaNear> near, Clock clock) {
        this.quotas = quotas;
        this.caller = caller;
        this.near = near;
        this.clock = clock;
    }

    /** Uses one; {@link TooMany}, with when to come back, where nothing is left of the present minute or hour. */
    public void use(TenantId client, Measure measure) {
        var now = clock.instant();
        long allowed = allowed(client, measure);
        var count = meter.add(client, measure, allowed, now);
        if (!count.taken()) throw new TooMany(sentence(measure, allowed), atLeastASecond(count.untilNext()));
        if (count.used() == (allowed * NEAR + 99) / 100)
            near.fire(new QuotaNear(caller.get().provider(), client, measure));
    }

    /**
     * Uses one call that was made with this secret. Where nothing is left, {@link #mustHaveLeft} says so of the next ones until
     * the minute is over.
     */
    public void call(TenantId client, Secret with) {
        try {
            use(client, Measure.REQUESTS);
        } catch (TooMany over) {
            var now = clock.instant();
            var until = now.plus(over.retryAfter().orElseThrow());
            refusals.remember(with.fingerprint(), new Refusals.Refusal(client, over.detail(), now, until));
            throw over;
        }
    }

    /**
     * {@link TooMany} where a call with this secret was refused and it is not time yet to come back. Asks nobody, not even whose
     * it is: a flood of calls costs next to nothing.
     */
    public void mustHaveLeft(Secret with) {
        refusals.find(with.fingerprint(), clock.instant()).ifPresent(over -> {
            throw over;
        });
    }

    void count(@Observes Exporting.Export export) {
        use(export.tenant(), Measure.EXPORTS);
    }

    /** How much was used in the present minute or hour. */
    long used(TenantId client, Measure measure) {
        return meter.used(client, measure, clock.instant());
    }

    /** What was agreed counts at once, on this node. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuotasAgreed agreed) {
        known.remove(agreed.client());
        refusals.forget(agreed.client());
    }

    private long allowed(TenantId client, Measure measure) {
        var now = clock.instant();
        var asked = known.get(client);
        if (asked == null
                || !asked.asked().plus(KNOWN_FOR).isAfter(now)
                || asked.asked().isAfter(now)) {
            asked = new Known(quotas.allowed(client), now);
            known.put(client, asked);
        }
        return asked.allowed().getOrDefault(measure, measure.usual());
    }

    static Duration atLeastASecond(Duration wait) {
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private static String sentence(Measure measure, long allowed) {
        return switch (measure) {
            case REQUESTS ->
                "This client's people and programs have made the " + allowed
                        + " calls that are agreed for a minute. Go on when Retry-After says, and more slowly; or ask"
                        + " your provider for more.";
            case MAILS ->
                "This client has had the " + allowed
                        + " mails that are agreed for an hour. Keep this mail, and hand it in again when Retry-After"
                        + " says.";
            case EXPORTS ->
                "The " + allowed
                        + " exports that are agreed for an hour of this client were made. Come back when Retry-After"
                        + " says, or ask an administrator for more.";
            case STORAGE -> throw new IllegalArgumentException("Storage does not begin anew");
        };
    }
}
