package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.ServiceNames;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.IfMatch;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.Mark;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;

/** Work on a ticket: its state, who does it, how soon, and what it is called. */
@ApplicationScoped
@Transactional
public class TicketWork {
    private static final int LONGEST_NAME = 200;

    private final Tickets tickets;
    private final Assignees assignees;
    private final ServiceNames services;
    private final TicketDesk desk;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketWork() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketWork(Tickets tickets, Assignees assignees, ServiceNames services, TicketDesk desk, Chronicle chronicle) {
        this.tickets = tickets;
        this.assignees = assignees;
        this.services = services;
        this.desk = desk;
        this.chronicle = chronicle;
    }

    /** Brings the ticket into another state; people of the tenant may only reopen or close their own. */
    public Ticket become(TicketRef ref, IfMatch ifMatch, TicketStatus next, Optional<String> resolution) {
        return become(ref, ifMatch, next, resolution, Optional.empty());
    }

    /**
     * The same, for a vendor who is named.
     *
     * @param vendor for whom the ticket waits
     * @throws InvalidInput if a vendor is named and the state is not PENDING_VENDOR
     */
    public Ticket become(
            TicketRef ref, IfMatch ifMatch, TicketStatus next, Optional<String> resolution, Optional<String> vendor) {
        if (vendor.isPresent() && next != TicketStatus.PENDING_VENDOR)
            throw new InvalidInput("/vendor", "Name a vendor only where the ticket waits for one: PENDING_VENDOR.");
        var ticket = held(ref, ifMatch);
        desk.admit(ticket, next);
        var before = ticket.status();
        var now = chronicle.now();
        ticket.become(next, now);
        resolution.ifPresent(ticket::solvedBy);
        vendor.ifPresent(name -> mustBeShort("/vendor", name));
        vendor.filter(name -> !ticket.vendor().equals(Optional.of(name))).ifPresent(name -> {
            ticket.waitFor(name);
            chronicle.happened(ticket, Happening.waitsFor(now, name));
        });
        if (before != next) chronicle.happened(ticket, Happening.became(now, next));
        chronicle.deed(ticket, "TICKET_" + next, changed("status", before, next));
        return ticket;
    }

    /** Changes what staff may change of a ticket. The assignee must be active staff who may see the tenant. */
    public Ticket change(TicketRef ref, IfMatch ifMatch, TicketPatch patch) {
        var ticket = held(ref, ifMatch);
        var now = chronicle.now();
        var before = facts(ticket);
        var renamed = !ticket.subject().equals(patch.subject());
        var recategorised = !Objects.equals(ticket.category().orElse(null), patch.category());
        ticket.describe(patch.subject(), patch.category(), now);
        if (renamed) chronicle.renamed(ticket);
        if (recategorised) chronicle.happened(ticket, Happening.categorised(now, shown(ticket.category())));
        if (ticket.priority() != patch.priority()) {
            ticket.prioritise(patch.priority(), now);
            chronicle.happened(ticket, Happening.prioritised(now, patch.priority()));
        }
        concern(ticket, patch.service(), now);
        hand(ticket, patch.team(), now);
        assign(ticket, patch.assignee(), now);
        write(ticket, patch.language(), now);
        chronicle.deed(ticket, "TICKET_CHANGED", differences(before, facts(ticket)));
        return ticket;
    }

    /** Gives the ticket to a member of staff, named by e-mail or id; empty for nobody. */
    public Ticket assign(TicketRef ref, IfMatch ifMatch, Optional<String> assignee) {
        var ticket = held(ref, ifMatch);
        return change(ref, ifMatch, patch(ticket).assignedTo(assignee.orElse(null)));
    }

    /** Says how soon the ticket is to be done. */
    public Ticket prioritise(TicketRef ref, IfMatch ifMatch, Priority priority) {
        return change(ref, ifMatch, patch(held(ref, ifMatch)).withPriority(priority));
    }

    /** Says which service of the client the ticket concerns, by its key; empty for none. */
    public Ticket concern(TicketRef ref, IfMatch ifMatch, Optional<String> service) {
        return change(ref, ifMatch, patch(held(ref, ifMatch)).concerning(service.orElse(null)));
    }

    /** Gives the ticket to a team, by its name; empty for none. */
    public Ticket handTo(TicketRef ref, IfMatch ifMatch, Optional<String> team) {
        return change(ref, ifMatch, patch(held(ref, ifMatch)).handedTo(team.orElse(null)));
    }

    /** Says in which language the ticket is written, e.g. {@code de}. */
    public Ticket writeIn(TicketRef ref, IfMatch ifMatch, String language) {
        return change(ref, ifMatch, patch(held(ref, ifMatch)).writtenIn(language));
    }

    /** What could be changed of a ticket, as it is. */
    public TicketPatch patch(Ticket ticket) {
        return new TicketPatch(
                ticket.subject(),
                ticket.priority(),
                ticket.category().orElse(null),
                ticket.service().orElse(null),
                assignees.nameOf(ticket).orElse(null),
                ticket.team().orElse(null),
                ticket.particulars().language());
    }

    /** Says that the ticket is no real work, or takes that back. */
    public Ticket mark(TicketRef ref, IfMatch ifMatch, Optional<Mark> as) {
        var ticket = held(ref, ifMatch);
        var before = ticket.mark();
        if (before.equals(as)) return ticket;
        var now = chronicle.now();
        ticket.mark(as.orElse(null), now);
        chronicle.happened(
                ticket, as.map(mark -> Happening.marked(now, mark)).orElseGet(() -> Happening.unmarked(now)));
        chronicle.deed(ticket, "TICKET_MARKED", changed("mark", shown(before), shown(as)));
        return ticket;
    }

    private void concern(Ticket ticket, @Nullable String service, Instant now) {
        if (Objects.equals(service, ticket.service().orElse(null))) return;
        if (service != null) services.mustHave(ticket.tenant(), service);
        ticket.concern(service, now);
        chronicle.happened(ticket, Happening.concerned(now, shown(ticket.service())));
    }

    private void hand(Ticket ticket, @Nullable String team, Instant now) {
        if (Objects.equals(team, ticket.team().orElse(null))) return;
        if (team != null) mustBeShort("/team", team);
        ticket.handTo(team, now);
        chronicle.happened(ticket, Happening.handedTo(now, shown(ticket.team())));
    }

    private void write(Ticket ticket, String language, Instant now) {
        if (language.equals(ticket.particulars().language())) return;
        ticket.particulars().writeIn(language);
        ticket.touched(now);
        chronicle.happened(ticket, Happening.written(now, language));
    }

    private static void mustBeShort(String pointer, String name) {
        if (name.length() > LONGEST_NAME)
            throw new InvalidInput(pointer, "A name has at most " + LONGEST_NAME + " characters.");
    }

    private void assign(Ticket ticket, @Nullable String assignee, Instant now) {
        if (Objects.equals(assignee, assignees.nameOf(ticket).orElse(null))) return;
        if (assignee == null) {
            ticket.unassign(now);
            chronicle.happened(ticket, Happening.assigned(now, ""));
            return;
        }
        var staff = assignees.named(ticket.tenant(), assignee, "/assignee");
        ticket.assign(staff.id(), now);
        chronicle.happened(ticket, Happening.assigned(now, staff.email()));
    }

    private Ticket held(TicketRef ref, IfMatch ifMatch) {
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        return ticket;
    }

    private Map<String, String> facts(Ticket ticket) {
        var patch = patch(ticket);
        var facts = new LinkedHashMap<String, String>();
        facts.put("subject", patch.subject());
        facts.put("priority", patch.priority().name());
        facts.put("category", shown(ticket.category()));
        facts.put("service", shown(ticket.service()));
        facts.put("assignee", shown(assignees.nameOf(ticket)));
        facts.put("team", shown(ticket.team()));
        facts.put("language", patch.language());
        return facts;
    }

    private static Map<String, ?> differences(Map<String, String> before, Map<String, String> after) {
        var differences = new LinkedHashMap<String, Object>();
        after.forEach((name, now) -> {
            var was = before.get(name);
            if (!now.equals(was)) differences.putAll(changed(name, String.valueOf(was), now));
        });
        return differences;
    }

    private static Map<String, ?> changed(String name, Object before, Object after) {
        return Map.of(name, Map.of("before", before, "after", after));
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
