package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.TenantId;

/** Who may be given tickets: active staff who may see the tenant. */
@ApplicationScoped
public class Assignees {
    private final People people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Assignees() {
        this(null);
    }

    @Inject
    Assignees(People people) {
        this.people = people;
    }

    /** Those who may be given tickets of this tenant, by name. */
    public List<UserAccount> of(TenantId tenant) {
        return people.staffOf(tenant);
    }

    /** The one with this e-mail or this id, or {@link InvalidInput} at a pointer. */
    UserAccount named(TenantId tenant, String emailOrId, String pointer) {
        return find(tenant, emailOrId)
                .orElseThrow(() -> new InvalidInput(
                        pointer, "Must be the e-mail or the id of active staff who may see this client."));
    }

    private Optional<UserAccount> find(TenantId tenant, String emailOrId) {
        var wanted = emailOrId.strip().toLowerCase(Locale.ROOT);
        return of(tenant).stream()
                .filter(staff ->
                        staff.email().equals(wanted) || staff.id().toString().equals(wanted))
                .findFirst();
    }

    /** The e-mail of a ticket's assignee, or the name that history gives them. */
    public Optional<String> nameOf(Ticket ticket) {
        return ticket.assignee().flatMap(people::find).map(UserAccount::email).or(ticket::unknownAssignee);
    }
}
