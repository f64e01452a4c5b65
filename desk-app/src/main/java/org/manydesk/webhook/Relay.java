package org.manydesk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.manydesk.internet.Internet;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.signin.SystemDirectory;
import org.manydesk.timer.RecurringWork;

/** Sends the messages that wait, some at once, so that a slow receiver keeps few others waiting. */
@ApplicationScoped
class Relay implements RecurringWork {
    private static final String NAME = "webhooks";
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int AT_ONCE = 20;

    private final SystemDirectory directory;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Internet internet;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Relay() {
        this(null, null, null, null);
    }

    @Inject
    Relay(SystemDirectory directory, CurrentCaller caller, Outbox outbox, Internet internet) {
        this.directory = directory;
        this.caller = caller;
        this.outbox = outbox;
        this.internet = internet;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void work() {
        directory.everywhere(NAME).forEach(this::work);
    }

    private void work(Caller.SystemWork provider) {
        List<Outbox.Due> due;
        do {
            due = caller.as(provider, () -> outbox.due(AT_ONCE));
            send(provider, due);
        } while (due.size() == AT_ONCE);
    }

    /** Only the calls themselves are made at once; they touch nothing of the product. */
    private void send(Caller.SystemWork provider, List<Outbox.Due> due) {
        var sent = new LinkedHashMap<Outbox.Due, Future<SignedCall.Answer>>();
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : due)
                caller.as(of(provider, one), () -> outbox.claim(one))
                        .ifPresent(call -> sent.put(one, calls.submit(() -> call.call(internet))));
        }
        sent.forEach((one, answer) -> caller.as(of(provider, one), () -> {
            outbox.tell(one, answer.resultNow());
            return true;
        }));
    }

    private static Caller.SystemWork of(Caller.SystemWork provider, Outbox.Due due) {
        return new Caller.SystemWork(NAME, provider.provider(), List.of(due.tenant()));
    }
}
