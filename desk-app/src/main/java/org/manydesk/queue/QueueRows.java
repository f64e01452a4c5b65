package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;
import org.manydesk.ticket.Contact;
import org.manydesk.ticket.Contacts;
import org.manydesk.timeline.TicketId;

/** Adds the names of clients, requesters and assignees to the lines of a page: one query each, not one per line. */
@ApplicationScoped
class QueueRows {
    private final Tenants tenants;
    private final Contacts contacts;
    private final People people;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueueRows() {
        this(null, null, null, null);
    }

    @Inject
    QueueRows(Tenants tenants, Contacts contacts, People people, Clock clock) {
        this.tenants = tenants;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    private record Names(
            Map<Long, QueueRow.Client> clients, Map<Long, Contact> contacts, Map<Long, UserAccount> staff) {}

    List<QueueRow> of(List<QueueLine> lines) {
        if (lines.isEmpty()) return List.of();
        var names = new Names(
                clients(distinct(lines, QueueLine::tenantId)),
                byId(contacts.all(distinct(lines, QueueLine::contactId)), Contact::key),
                byId(people.all(distinct(lines, QueueLine::assigneeId)), UserAccount::key));
        var now = clock.instant();
        return lines.stream().map(line -> row(line, names, now)).toList();
    }

    private Map<Long, QueueRow.Client> clients(Collection<Long> ids) {
        return tenants.all(ids).stream()
                .collect(Collectors.toMap(tenant -> tenant.id().value(), QueueRows::client));
    }

    private static QueueRow.Client client(Tenant tenant) {
        return new QueueRow.Client(tenant.key(), tenant.name(), tenant.colour());
    }

    private static List<Long> distinct(List<QueueLine> lines, Function<QueueLine, @Nullable Long> id) {
        return lines.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static <T> Map<Long, T> byId(List<T> things, Function<T, Long> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static QueueRow row(QueueLine line, Names names, Instant now) {
        return new QueueRow(
                new TicketId(line.id()),
                line.ref(),
                Optional.ofNullable(line.externalId()),
                Objects.requireNonNull(names.clients().get(line.tenantId())),
                line.type(),
                line.subject(),
                line.status(),
                line.priority(),
                Objects.requireNonNull(names.contacts().get(line.contactId())).asRequester(),
                assignee(line, names),
                due(line, now),
                line.unanswered(),
                line.merged(),
                line.openedAt(),
                line.updatedAt());
    }

    private static Optional<QueueRow.Assignee> assignee(QueueLine line, Names names) {
        var staff = Optional.ofNullable(line.assigneeId()).map(names.staff()::get);
        return staff.map(user -> new QueueRow.Assignee(user.id().toString(), user.email(), user.name()))
                .or(() -> Optional.ofNullable(line.assigneeText()).map(text -> new QueueRow.Assignee("", "", text)));
    }

    private static Optional<QueueRow.Due> due(QueueLine line, Instant now) {
        var limit = line.breachesAfter();
        if (line.dueMetric() == null || line.dueAt() == null || limit == null) return Optional.empty();
        return Optional.of(new QueueRow.Due(line.dueMetric(), line.dueAt(), limit, limit.isBefore(now)));
    }
}
