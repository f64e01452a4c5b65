package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.availability.ServiceNames;
import org.manydesk.problem.Forbidden;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketType;

/** Raises tickets by hand: staff for a client, people of a client for themselves. */
@ApplicationScoped
@Transactional
public class Raising {
    private final Tenants tenants;
    private final TicketIntake intake;
    private final ServiceNames services;
    private final Bought bought;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Raising() {
        this(null, null, null, null, null);
    }

    @Inject
    Raising(Tenants tenants, TicketIntake intake, ServiceNames services, Bought bought, CurrentCaller caller) {
        this.tenants = tenants;
        this.intake = intake;
        this.services = services;
        this.bought = bought;
        this.caller = caller;
    }

    /** The clients for whom the caller may raise tickets, by name. */
    public List<TicketSheet.Client> clients() {
        return tenants.all().stream()
                .filter(tenant -> !tenant.isSuspended())
                .map(TicketSheet.Client::of)
                .toList();
    }

    /** The services of the client with this key that a ticket may concern: their names by their keys. */
    public Map<String, String> services(String client) {
        return services.of(client);
    }

    /** The same for the company that the caller works for. */
    public Map<String, String> services() {
        return caller.person().home().map(services::of).orElse(Map.of());
    }

    /** The types of tickets that can be raised for the client with this key. */
    public Set<TicketType> types(String client) {
        return bought.types(tenants.get(client).id());
    }

    /** The same for the company that the caller works for. */
    public Set<TicketType> types() {
        return caller.person().home().map(bought::types).orElse(Set.of());
    }

    /** For the client with this key; answers the reference. */
    public String raise(String client, NewTicket said) {
        return intake.open(tenants.get(client).id(), said).ref();
    }

    /** For the company that the caller works for; answers the reference. */
    public String raise(NewTicket said) {
        var home = caller.person().home().orElseThrow(() -> new Forbidden("Choose the client first."));
        return intake.open(home, said).ref();
    }
}
