package org.manydesk.contract.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.rest.PathScope;
import org.manydesk.tenant.Tenants;

/** What paths name of contracts. */
@ApplicationScoped
class ContractPaths {
    /** {@code {number}}: a contract of the tenant {@code {key}}. */
    @Produces
    PathScope contract(Tenants tenants, Contracts contracts) {
        return PathScope.within(
                "number", path -> contracts.get(tenants.get(path.get("key")).id(), path.get("number")));
    }

    /** {@code {v}}: a version of the contract, by its number. */
    @Produces
    PathScope version(Tenants tenants, Contracts contracts, ContractVersions versions) {
        return PathScope.within("v", path -> {
            var contract = contracts.get(tenants.get(path.get("key")).id(), path.get("number"));
            versions.of(contract).get(path.get("v"));
        });
    }
}
