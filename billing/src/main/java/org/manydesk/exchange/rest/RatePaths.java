package org.manydesk.exchange.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.exchange.RateKeeping;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;

/** What paths name of exchange rates. */
@ApplicationScoped
class RatePaths {
    /** {@code {rate}}: it exists for the staff of its provider only. */
    @Produces
    PathScope rate(RateKeeping keeping, CurrentCaller caller) {
        return PathScope.of("rate", Whereabouts.ofProvider("exchange_rate"), path -> {
            var id = path.get("rate");
            if (!caller.person().role().isStaff()) throw new Unknown("exchange rate", id);
            keeping.get(id(id));
        });
    }

    static long id(String text) {
        return Ids.parse(text).orElseThrow(() -> new Unknown("exchange rate", text));
    }
}
