package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.scope.TenantId;

/** Tells who may be given a client's tickets. */
@ApplicationScoped
@Transactional
public class Assigning {
    private final Assignees assignees;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Assigning() {
        this(null);
    }

    @Inject
    Assigning(Assignees assignees) {
        this.assignees = assignees;
    }

    /** Those who may be given tickets of this tenant, by name. */
    public List<TicketSheet.Assignee> choices(TenantId tenant) {
        return assignees.of(tenant).stream()
                .map(user -> new TicketSheet.Assignee(user.id().toString(), user.email(), user.name()))
                .toList();
    }
}
