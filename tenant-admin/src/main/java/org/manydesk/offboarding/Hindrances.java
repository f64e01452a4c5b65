package org.manydesk.offboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
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

    /** What refuses first, then what is to be confirmed. */
    List<Obstacle> of(TenantId client) {
        return known.stream()
                .flatMap(each -> each.of(client).stream())
                .sorted(Comparator.comparing(Obstacle::kind))
                .toList();
    }

    /** Throws {@link Conflict} where others need the client: it cannot begin to leave. */
    void mustNotHinder(TenantId client) {
        of(client).stream()
                .filter(obstacle -> obstacle.kind() == Obstacle.Kind.PAYS_FOR_OTHERS)
                .findFirst()
                .ifPresent(obstacle -> {
                    throw new Conflict(obstacle.sentence());
                });
    }

    /** Whether anything stands in the way that neither is gone nor was confirmed as it is now. */
    boolean hinder(OffBoarding leaving) {
        return of(leaving.client()).stream().anyMatch(obstacle -> !leaving.isConfirmed(obstacle));
    }
}
