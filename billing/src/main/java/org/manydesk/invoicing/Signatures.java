package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;

/** Signs for the caller, now. */
@ApplicationScoped
public class Signatures {

    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Signatures() {
        this(null, null);
    }

    @Inject
    Signatures(CurrentCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    public Signature sign() {
        var by = caller.get() instanceof Caller.Person person
                ? person.email()
                : caller.get().name();
        return new Signature(by, clock.instant());
    }

    /** The day that documents are dated with: of UTC, so that all clients of a provider share one order of dates. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day that it is where it is latest on Earth: what happened there today is no later than this. */
    LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    }

    /** Whether the caller works for the client, who sees what was issued and no more. */
    boolean isClient() {
        return caller.get() instanceof Caller.Person person && person.role().isClient();
    }
}
