package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.people.People;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** By what the queue can be narrowed down: the clients within reach and the colleagues who work on tickets. */
@ApplicationScoped
@Transactional
public class QueueChoices {
    private final Tenants tenants;
    private final People people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueueChoices() {
        this(null, null);
    }

    @Inject
    QueueChoices(Tenants tenants, People people) {
        this.tenants = tenants;
        this.people = people;
    }

    /** The clients within reach, by name. */
    public List<QueueRow.Client> clients() {
        return tenants.all().stream().map(QueueChoices::client).toList();
    }

    private static QueueRow.Client client(Tenant tenant) {
        return new QueueRow.Client(tenant.key(), tenant.called(), tenant.colour());
    }

    /** Active staff who work on tickets, by name. */
    public List<QueueRow.Assignee> colleagues() {
        return people.agents().stream()
                .map(user -> new QueueRow.Assignee(user.id().toString(), user.email(), user.name()))
                .toList();
    }
}
