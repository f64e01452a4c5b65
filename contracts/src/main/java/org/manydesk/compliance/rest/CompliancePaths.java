package org.manydesk.compliance.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.compliance.ExclusionRequests;
import org.manydesk.contract.Contracts;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;
import org.manydesk.tenant.Tenants;

/** What paths name of compliance. */
@ApplicationScoped
class CompliancePaths {
    /** {@code {exclusion}}: a request to leave a clock of the contract out. */
    @Produces
    PathScope exclusion(Tenants tenants, Contracts contracts, ExclusionRequests requests) {
        return PathScope.of("exclusion", Whereabouts.ofTenant("exclusion_request"), path -> {
            var contract = contracts.get(tenants.get(path.get("key")).id(), path.get("number"));
            requests.get(contract, exclusion(path.get("exclusion")));
        });
    }

    static long exclusion(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("request", value));
    }
}
