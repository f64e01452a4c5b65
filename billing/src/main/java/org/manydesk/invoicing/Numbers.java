package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import org.manydesk.provider.Provider;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderKey;
import org.manydesk.scope.Wall;

/** The number series of the caller's provider. */
@ApplicationScoped
class Numbers {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Numbers() {
        this(null);
    }

    @Inject
    Numbers(Wall wall) {
        this.wall = wall;
    }

    /**
     * Draws the next number. Whoever draws holds the provider until the transaction ends; so the first two draws cannot
     * both start the series, and a number that is rolled back is drawn again.
     */
    NumberSeries.Drawn draw(NumberSeries.Kind kind, LocalDate today) {
        var provider = wall.reach().provider();
        wall.em().find(Provider.class, provider.value(), LockModeType.PESSIMISTIC_WRITE);
        return series(provider, kind, today).next(today);
    }

    private NumberSeries series(ProviderId provider, NumberSeries.Kind kind, LocalDate today) {
        var key = new ProviderKey(provider, kind.row());
        var known = wall.em().find(NumberSeries.class, key, LockModeType.PESSIMISTIC_WRITE);
        return known != null ? known : wall.add(new NumberSeries(provider, kind, today));
    }
}
