package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.manydesk.availability.ServiceNames;
import org.manydesk.contract.ContractModel;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketType;

/**
 * Tells what a client may ask for: the types of tickets that the contract in force buys, and its own services. Without a
 * contract nothing is ruled out. History that is brought in is not asked.
 */
@ApplicationScoped
class Bought {
    private final ContractVersions versions;
    private final ServiceNames services;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Bought() {
        this(null, null, null);
    }

    @Inject
    Bought(ContractVersions versions, ServiceNames services, Clock clock) {
        this.versions = versions;
        this.services = services;
        this.clock = clock;
    }

    /** The services of the client with this key that a ticket may concern: their names by their keys. */
    Map<String, String> services(String client) {
        return services.of(client);
    }

    /** The same of a client within reach. */
    Map<String, String> services(TenantId client) {
        return services.of(client);
    }

    /** The types of tickets that can be raised for a client now, in their order. */
    Set<TicketType> types(TenantId client) {
        return versions.inForce(client, clock.instant())
                .map(ContractVersion::model)
                .map(ContractModel::types)
                .orElseGet(() -> EnumSet.allOf(TicketType.class));
    }

    /** @throws NotBought where the contract does not buy the type of ticket */
    void mustCover(TenantId client, NewTicket said) {
        if (said.service() != null) services.mustHave(client, said.service());
        var types = types(client);
        if (!types.contains(said.type())) throw new NotBought(said.type(), types);
    }
}
