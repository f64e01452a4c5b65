package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.TicketId;

/** Reads tickets for those who look at them. */
@ApplicationScoped
@Transactional
public class TicketSheets {
    private final Tickets tickets;
    private final Tenants tenants;
    private final Contacts contacts;
    private final People people;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketSheets() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketSheets(Tickets tickets, Tenants tenants, Contacts contacts, People people, Clock clock) {
        this.tickets = tickets;
        this.tenants = tenants;
        this.contacts = contacts;
        this.people = people;
        this.clock = clock;
    }

    /** The ticket with this reference, or {@link org.manydesk.problem.Unknown}. */
    public TicketSheet get(TicketRef ref) {
        return of(tickets.get(ref));
    }

    /** The sheet of a ticket that was read within the caller's scope. */
    public TicketSheet of(Ticket ticket) {
        return new TicketSheet(
                ticket.tenant(),
                ticket.id(),
                ticket.ref(),
                ticket.version(),
                client(ticket),
                request(ticket),
                standing(ticket),
                assignee(ticket),
                due(ticket.nextDue()),
                TicketSheet.Dates.of(ticket.milestones()));
    }

    /** How the staff with this e-mail are called; another text as it is. */
    String nameOf(String email) {
        return people.find(email).map(UserAccount::name).orElse(email);
    }

    private TicketSheet.Client client(Ticket ticket) {
        var tenant = tenants.get(ticket.tenant());
        return TicketSheet.Client.of(tenant);
    }

    private TicketSheet.Request request(Ticket ticket) {
        var report = ticket.report();
        return new TicketSheet.Request(
                contacts.get(ticket.tenant(), ticket.contact()).asRequester(),
                report.type(),
                ticket.subject(),
                report.description(),
                report.html(),
                report.severity(),
                report.channel(),
                report.externalId());
    }

    private TicketSheet.Standing standing(Ticket ticket) {
        return new TicketSheet.Standing(
                ticket.status(),
                ticket.priority(),
                ticket.category(),
                ticket.service(),
                ticket.team(),
                tickets.vendorOf(ticket),
                ticket.isUnanswered(),
                ticket.resolution(),
                ticket.mergedInto().flatMap(id -> target(ticket, id)),
                refs(tickets.mergedInto(ticket)),
                ticket.splitFrom().flatMap(id -> target(ticket, id)),
                refs(tickets.splitFrom(ticket)),
                ticket.mark(),
                ticket.particulars().language(),
                tickets.ownChangeOf(ticket),
                ticket.particulars().foldedInto().flatMap(id -> target(ticket, id)),
                refs(tickets.foldedInto(ticket)));
    }

    private Optional<TicketSheet.Assignee> assignee(Ticket ticket) {
        return ticket.assignee()
                .flatMap(people::find)
                .map(TicketSheets::assignee)
                .or(() -> ticket.unknownAssignee().map(name -> new TicketSheet.Assignee("", "", name)));
    }

    private static TicketSheet.Assignee assignee(UserAccount user) {
        return new TicketSheet.Assignee(user.id().toString(), user.email(), user.name());
    }

    private Optional<TicketSheet.Due> due(StoredDue next) {
        return next.at()
                .map(at -> new TicketSheet.Due(next.metric().orElseThrow(), at, next.isBreached(clock.instant())));
    }

    private Optional<String> target(Ticket ticket, TicketId id) {
        return tickets.find(ticket.tenant(), id).map(Ticket::ref);
    }

    private static List<String> refs(List<Ticket> some) {
        return some.stream().map(Ticket::ref).toList();
    }
}
