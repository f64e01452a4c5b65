package org.manydesk.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/** Knows who is at work now. */
@ApplicationScoped
class Authors {
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Authors() {
        this(null, null);
    }

    @Inject
    Authors(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    Author present() {
        var name = caller.get() instanceof Caller.Person person
                ? person.name()
                : caller.get().name();
        return new Author(name, clock.instant());
    }
}
