package org.manydesk.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.TenantId;

/** How the services of clients within reach are called, for whoever has to choose or show one. */
@ApplicationScoped
@Transactional
public class ServiceNames {
    private final Offerings services;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceNames() {
        this(null);
    }

    @Inject
    ServiceNames(Offerings services) {
        this.services = services;
    }

    /** Those of the client with this key: their names by their keys, in the order of the names. */
    public Map<String, String> of(String client) {
        return of(services.owner(client));
    }

    /** The same for a client by its id. */
    public Map<String, String> of(TenantId tenant) {
        var names = new LinkedHashMap<String, String>();
        services.of(tenant).forEach(service -> names.put(service.serviceKey(), service.name()));
        return names;
    }

    /** @throws InvalidInput at {@code /service} if the client has no service with this key */
    public void mustHave(TenantId tenant, String key) {
        if (services.find(tenant, key).isEmpty())
            throw new InvalidInput("/service", "This client has no service with this key; GET …/services lists them.");
    }
}
