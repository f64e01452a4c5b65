package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.availability.ServiceNames;
import org.manydesk.scope.TenantId;

/** Tells who may be given a client's tickets. */
@ApplicationScoped
@Transactional
public class Assigning {
    private final Assignees assignees;
    private final ServiceNames services;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Assigning() {
        this(null, null);
    }

    @Inject
    Assigning(Assignees assignees, ServiceNames services) {
        this.assignees = assignees;
        this.services = services;
    }

    /** Those who may be given tickets of this tenant, by name. */
    public List<TicketSheet.Assignee> choices(TenantId tenant) {
        return assignees.of(tenant).stream()
                .map(user -> new TicketSheet.Assignee(user.id().toString(), user.email(), user.name()))
                .toList();
    }

    /** The services of this tenant that tickets may concern: their names by their keys, by name. */
    public Map<String, String> services(TenantId tenant) {
        return services.of(tenant);
    }
}
