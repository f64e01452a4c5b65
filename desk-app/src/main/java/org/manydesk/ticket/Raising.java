package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.form.Asking;
import org.manydesk.form.FormField;
import org.manydesk.problem.Forbidden;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketType;

/** Raises tickets by hand: staff for a client, people of a client for themselves. */
@ApplicationScoped
@Transactional
public class Raising {
    private final Tenants tenants;
    private final TicketIntake intake;
    private final Bought bought;
    private final Asking asking;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Raising() {
        this(null, null, null, null, null);
    }

    @Inject
    Raising(Tenants tenants, TicketIntake intake, Bought bought, Asking asking, CurrentCaller caller) {
        this.tenants = tenants;
        this.intake = intake;
        this.bought = bought;
        this.asking = asking;
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
        return bought.services(client);
    }

    /** The same for the company that the caller works for. */
    public Map<String, String> services() {
        return caller.person().home().map(bought::services).orElse(Map.of());
    }

    /** The types of tickets that can be raised for the client with this key. */
    public Set<TicketType> types(String client) {
        return bought.types(tenants.get(client).id());
    }

    /** The same for the company that the caller works for. */
    public Set<TicketType> types() {
        return caller.person().home().map(bought::types).orElse(Set.of());
    }

    /** What the client with this key asks for a new ticket. */
    public List<FormField> asked(String client, TicketType type) {
        return asking.asked(tenants.get(client).id(), type);
    }

    /** The same for the company that the caller works for. */
    public List<FormField> asked(TicketType type) {
        return caller.person().home().map(home -> asking.asked(home, type)).orElse(List.of());
    }

    /**
     * Opens a ticket with the answers to what its client asks.
     *
     * @param answers by the keys of the fields
     */
    public Ticket raise(TenantId client, NewTicket said, Map<String, @Nullable String> answers) {
        asking.mustBeSound(client, said.type(), answers);
        var ticket = intake.open(client, said);
        asking.keep(client, ticket.id(), said.type(), answers);
        return ticket;
    }

    /** For the client with this key; answers the reference. */
    public String raise(String client, NewTicket said, Map<String, @Nullable String> answers) {
        return raise(tenants.get(client).id(), said, answers).ref();
    }

    /** For the company that the caller works for; answers the reference. */
    public String raise(NewTicket said, Map<String, @Nullable String> answers) {
        var home = caller.person().home().orElseThrow(() -> new Forbidden("Choose the client first."));
        return raise(home, said, answers).ref();
    }
}
