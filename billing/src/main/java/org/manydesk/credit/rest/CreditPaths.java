package org.manydesk.credit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.credit.CreditDesk;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;

/** What paths name of service credits. */
@ApplicationScoped
class CreditPaths {
    /** {@code {credit}}: a service credit of the contract. */
    @Produces
    PathScope credit(CreditDesk desk) {
        return PathScope.of(
                "credit",
                Whereabouts.ofTenant("service_credit"),
                path -> desk.version(desk.contract(path.get("key"), path.get("number")), id(path.get("credit"))));
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("service credit", value));
    }
}
