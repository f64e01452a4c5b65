package org.manydesk.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.manydesk.problem.NotSignedIn;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** Takes signed calls of hooks: each message once, on behalf of nobody but the hook's own client. */
@ApplicationScoped
@Transactional
public class HookCalls {
    /** Senders try again for some days; Standard Webhooks names a little more than three. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    /** Checked where there is no hook, so that its absence takes as long as a wrong signature. */
    private static final HookSecret NOBODYS = HookSecret.random();

    private final HookDirectory directory;
    private final CurrentCaller caller;
    private final Wall wall;
    private final Clock clock;

    /** A hook that was called, as far as work for it needs to know. */
    public record Called(TenantId tenant, HookSubject subject) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HookCalls() {
        this(null, null, null, null);
    }

    @Inject
    HookCalls(HookDirectory directory, CurrentCaller caller, Wall wall, Clock clock) {
        this.directory = directory;
        this.caller = caller;
        this.wall = wall;
        this.clock = clock;
    }

    /**
     * Does the work of a call, reaching the hook's client alone. Message and work are kept together, or neither.
     *
     * @return what the work answers; empty for a message that was taken before
     * @throws NotSignedIn for an unknown hook as for a message that is not signed with its secret, about now
     */
    public <T> Optional<T> take(String hook, SignedMessage message, Function<Called, T> work) {
        var known = directory.find(hook);
        var signed = message.isSignedWith(known.map(HookDirectory.Entry::secret).orElse(NOBODYS), clock.instant());
        if (known.isEmpty() || !signed)
            throw new NotSignedIn("This call is not signed with the secret of a hook at this address, about now.");
        var entry = known.get();
        return caller.as(entry.asCaller(), () -> once(entry, Objects.requireNonNull(message.id()), work));
    }

    private <T> Optional<T> once(HookDirectory.Entry hook, String message, Function<Called, T> work) {
        if (wasTaken(hook, message)) return Optional.empty();
        wall.add(new HookCall(hook.tenant(), hook.id(), message, clock.instant()));
        forgetOld(hook);
        return Optional.of(work.apply(new Called(hook.tenant(), hook.subject())));
    }

    private boolean wasTaken(HookDirectory.Entry hook, String message) {
        return wall.em()
                        .createQuery(
                                "SELECT COUNT(c) FROM HookCall c WHERE c.tenantId = :tenant AND c.hookId = :hook"
                                        + " AND c.messageId = :message",
                                Long.class)
                        .setParameter("tenant", hook.tenant().value())
                        .setParameter("hook", hook.id())
                        .setParameter("message", message)
                        .getSingleResult()
                > 0;
    }

    private void forgetOld(HookDirectory.Entry hook) {
        wall.em()
                .createQuery(
                        "DELETE FROM HookCall c WHERE c.tenantId = :tenant AND c.hookId = :hook AND c.takenAt < :old")
                .setParameter("tenant", hook.tenant().value())
                .setParameter("hook", hook.id())
                .setParameter("old", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
