package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.manydesk.people.People;
import org.manydesk.people.StandIns;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Unknown;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketStatus;

/** Turns what is wanted of the queue into conditions. */
@ApplicationScoped
class QueueFilter {
    /** Nothing has this id. */
    private static final long NOTHING = -1;

    private static final String OPEN_WORK = "t.open = TRUE";

    private final Tenants tenants;
    private final People people;
    private final Search search;
    private final CurrentCaller caller;
    private final StandIns standIns;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected QueueFilter() {
        this(null, null, null, null, null);
    }

    @Inject
    QueueFilter(Tenants tenants, People people, Search search, CurrentCaller caller, StandIns standIns) {
        this.tenants = tenants;
        this.people = people;
        this.search = search;
        this.caller = caller;
        this.standIns = standIns;
    }

    QueueConditions conditions(QueueQuery query) {
        var conditions = new QueueConditions();
        if (!query.tenants().isEmpty()) conditions.add("t.tenantId IN :wanted", "wanted", tenantIds(query.tenants()));
        switch (query.extent()) {
            case ALL -> {}
            case OPEN -> conditions.add(OPEN_WORK);
            case OVER -> conditions.add("t.open = FALSE");
        }
        if (!query.statuses().isEmpty()) statuses(conditions, query.statuses());
        if (!query.priorities().isEmpty())
            conditions.add("t.priority IN :priorities", "priorities", query.priorities());
        if (!query.languages().isEmpty())
            conditions.add("t.particulars.language IN :languages", "languages", query.languages());
        if (query.assignee() != null) assignee(conditions, query.assignee());
        if (query.externalId() != null)
            conditions.add("t.report.externalId = :external", "external", query.externalId());
        if (query.dueBefore() != null) conditions.add("t.nextDue.order < :before", "before", query.dueBefore());
        if (query.text() != null && !query.text().isBlank())
            conditions.add("t.id IN :hits", "hits", hits(query.text()));
        return conditions;
    }

    /** A state of work is asked for to find work: what was merged in that state is none. */
    private static void statuses(QueueConditions conditions, Set<TicketStatus> wanted) {
        var done = wanted.stream().filter(TicketStatus::isDone).toList();
        conditions.add("t.status IN :statuses", "statuses", wanted);
        if (done.isEmpty()) conditions.add(OPEN_WORK);
        else if (done.size() < wanted.size()) conditions.add("(" + OPEN_WORK + " OR t.status IN :done)", "done", done);
    }

    private List<Long> tenantIds(List<String> keys) {
        var found = tenants.withKeys(Set.copyOf(keys));
        if (found.size() < Set.copyOf(keys).size()) throw new Unknown("client", String.join(",", keys));
        return found.stream().map(Tenant::id).map(id -> id.value()).toList();
    }

    private void assignee(QueueConditions conditions, String whom) {
        switch (whom) {
            case QueueQuery.NOBODY -> conditions.add("t.assignment.userId IS NULL AND t.assignment.name IS NULL");
            case QueueQuery.ME ->
                conditions.add("t.assignment.userId IN :assignee", "assignee", ownAndThoseOfTheAbsent());
            default -> conditions.add("t.assignment.userId = :assignee", "assignee", idOf(whom));
        }
    }

    private Set<Long> ownAndThoseOfTheAbsent() {
        var me = caller.person().id();
        var ids = new HashSet<>(standIns.absentBehind(me));
        ids.add(me.value());
        return ids;
    }

    private long idOf(String emailOrId) {
        var id = Ids.parse(emailOrId);
        var user = id.isPresent()
                ? people.find(new UserId(id.getAsLong()))
                : people.find(emailOrId.strip().toLowerCase(Locale.ROOT));
        return user.map(UserAccount::id).map(UserId::value).orElse(NOTHING);
    }

    private Set<Long> hits(String text) {
        var hits = search.hits(text);
        return hits.isEmpty() ? Set.of(NOTHING) : hits;
    }
}
