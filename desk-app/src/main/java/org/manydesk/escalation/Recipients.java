package org.manydesk.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.notification.Notifying;
import org.manydesk.notification.Warning;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.Role;
import org.manydesk.sla.Step;
import org.manydesk.ticket.Assignees;
import org.manydesk.ticket.Ticket;
import org.manydesk.timekeeping.Reached;
import org.manydesk.timekeeping.StepTaken;
import org.manydesk.timekeeping.StepTaken.Kind;

/** Whom a ladder tells: active staff who may see the client, and nobody else. */
@ApplicationScoped
class Recipients {
    private final Assignees staff;
    private final Notifying notifying;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Recipients() {
        this(null, null);
    }

    @Inject
    Recipients(Assignees staff, Notifying notifying) {
        this.staff = staff;
        this.notifying = notifying;
    }

    /** Tells each person once, whatever makes them one of those who are to be told. */
    StepTaken tell(Step.Notify step, Ticket ticket, Reached reached) {
        var people = of(step.whom(), ticket);
        var warning = Warning.of(ticket, reached.metric(), reached.rung().threshold(), reached.due());
        people.forEach(person -> notifying.tell(person, ticket.tenant(), warning));
        if (people.isEmpty()) return new StepTaken(Kind.LEFT_OUT, "Nobody to be told may see this client.");
        return new StepTaken(
                Kind.NOTIFIED, people.stream().map(UserAccount::email).collect(Collectors.joining(", ")));
    }

    /** Whether this is the address of active staff who may see the ticket's client. */
    boolean knows(String email, Ticket ticket) {
        return staff.of(ticket.tenant()).stream()
                .anyMatch(person -> person.email().equals(email));
    }

    private Set<UserAccount> of(Set<String> whom, Ticket ticket) {
        var all = staff.of(ticket.tenant());
        var assignee =
                with(person -> ticket.assignee().filter(person.id()::equals).isPresent(), all);
        var people = new LinkedHashSet<>(with(person -> whom.contains(person.email()), all));
        if (whom.contains(Step.ASSIGNEE)) people.addAll(assignee);
        if (whom.contains(Step.LEADS) || (whom.contains(Step.ASSIGNEE) && assignee.isEmpty()))
            people.addAll(leads(all));
        return people;
    }

    private static List<UserAccount> leads(List<UserAccount> all) {
        var leads = with(person -> person.role() == Role.LEAD, all);
        return leads.isEmpty() ? with(person -> person.role().includes(Role.ADMIN), all) : leads;
    }

    private static List<UserAccount> with(Predicate<UserAccount> condition, List<UserAccount> all) {
        return all.stream().filter(condition).toList();
    }
}
