package org.manydesk.contract.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.contract.Contract;
import org.manydesk.contract.ContractStating;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.contract.Contracts;
import org.manydesk.contract.StatedContract;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;

/** Finds the contract that a path names, and answers with it, or with a version of it, and its ETag. */
@Dependent
public class ContractAnswers {
    private final Tenants tenants;
    private final Contracts contracts;
    private final ContractVersions versions;
    private final ContractStating stating;
    private final CurrentCaller caller;

    @Inject
    ContractAnswers(
            Tenants tenants,
            Contracts contracts,
            ContractVersions versions,
            ContractStating stating,
            CurrentCaller caller) {
        this.tenants = tenants;
        this.contracts = contracts;
        this.versions = versions;
        this.stating = stating;
        this.caller = caller;
    }

    /**
     * @param key of the client
     * @param number of its contract
     */
    public Contract find(String key, String number) {
        return contracts.get(tenants.get(key).id(), number);
    }

    /** The contract, if it still is what the caller knows. */
    public Contract find(String key, String number, IfMatch ifMatch) {
        var contract = find(key, number);
        ifMatch.mustMatch(contract.version());
        return contract;
    }

    /** A version of a contract by its number. */
    public ContractVersion version(Contract contract, String version) {
        return versions.of(contract).get(version);
    }

    /** As the contract holds now. */
    public StatedContract stated(Contract contract) {
        return seen(stating.of(contract));
    }

    /** One version, as it stands now. */
    public StatedContract stated(Contract contract, ContractVersion version) {
        return seen(stating.of(contract, version));
    }

    /** Whom of its staff a provider warns, and where its systems are, is no client's business. */
    private StatedContract seen(StatedContract contract) {
        return caller.person().role().isClient() ? contract.withoutEscalation() : contract;
    }

    public Response ok(Contract contract) {
        return answer(Response.ok(), contract);
    }

    public Response ok(Contract contract, ContractVersion version) {
        return answer(Response.ok(), contract, version);
    }

    /** @param key of the client */
    public Response created(String key, Contract contract) {
        return answer(Response.created(URI.create(path(key, contract))), contract);
    }

    /** @param key of the client */
    public Response created(String key, Contract contract, ContractVersion version) {
        var location = path(key, contract) + "/versions/" + version.number();
        return answer(Response.created(URI.create(location)), contract, version);
    }

    private static String path(String key, Contract contract) {
        return "/api/v1/tenants/" + key + "/contracts/" + contract.number();
    }

    private Response answer(Response.ResponseBuilder answer, Contract contract) {
        return answer.entity(stated(contract))
                .header("ETag", IfMatch.etag(contract.version()))
                .build();
    }

    private Response answer(Response.ResponseBuilder answer, Contract contract, ContractVersion version) {
        return answer.entity(stated(contract, version))
                .header("ETag", IfMatch.etag(version.version()))
                .build();
    }
}
