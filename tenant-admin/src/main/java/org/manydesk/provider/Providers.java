package org.manydesk.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.Wall;

/** The caller's provider. */
@ApplicationScoped
public class Providers {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Providers() {
        this(null);
    }

    @Inject
    Providers(Wall wall) {
        this.wall = wall;
    }

    /** The provider that the caller belongs to. */
    public Provider own() {
        return wall.em()
                .createQuery("SELECT p FROM Provider p", Provider.class)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("provider", ""));
    }
}
