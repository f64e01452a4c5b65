package org.manydesk.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.TenantId;

/** All that keeps a client from leaving. */
@ApplicationScoped
class Hindrances {
    private final Instance<Hindrance> known;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Hindrances() {
        this(null);
    }

    @Inject
    Hindrances(@Any Instance<Hindrance> known) {
        this.known = known;
    }

    /** The first of them. */
    Optional<String> of(TenantId client) {
        return known.stream().flatMap(each -> each.of(client).stream()).findFirst();
    }

    /** Throws {@link Conflict} with the first of them. */
    void mustNotHinder(TenantId client) {
        of(client).ifPresent(sentence -> {
            throw new Conflict(sentence);
        });
    }
}
