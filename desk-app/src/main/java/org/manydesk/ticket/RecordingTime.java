package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.effort.Spent;
import org.manydesk.effort.TimeEntries;
import org.manydesk.effort.TimeEntry;
import org.manydesk.problem.Forbidden;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * Records what staff worked on a ticket, and corrects it. For staff: people of the client see nothing of it, whatever it is
 * asked by. The ticket itself does not change, so that they cannot tell from it either (TKT-9).
 *
 * @see "decision 0023"
 */
@ApplicationScoped
@Transactional
public class RecordingTime {
    private final Tickets tickets;
    private final TimeEntries entries;
    private final Assignees assignees;
    private final Chronicle chronicle;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RecordingTime() {
        this(null, null, null, null, null);
    }

    @Inject
    RecordingTime(
            Tickets tickets, TimeEntries entries, Assignees assignees, Chronicle chronicle, CurrentCaller caller) {
        this.tickets = tickets;
        this.entries = entries;
        this.assignees = assignees;
        this.chronicle = chronicle;
        this.caller = caller;
    }

    /** All that was recorded on a ticket. */
    public TimeSheet sheet(TicketRef ref) {
        mustBeStaff();
        var ticket = tickets.get(ref);
        return new TimeSheet(entries.of(ticket.tenant(), ticket.id()).stream()
                .map(entry -> new TimeSheet.Line(
                        entry.id().toString(), entry.version(), entry.email(), entry.spent(), mayCorrect(entry)))
                .toList());
    }

    /** One page of its entries, with one row more where more follow. */
    public List<TimeEntry> of(TicketRef ref, PageRequest page) {
        mustBeStaff();
        var ticket = tickets.get(ref);
        return entries.of(ticket.tenant(), ticket.id(), page);
    }

    /** An entry of a ticket, or {@link org.manydesk.problem.Unknown}. */
    public TimeEntry get(TicketRef ref, String id) {
        mustBeStaff();
        var ticket = tickets.get(ref);
        return entries.get(ticket.tenant(), ticket.id(), id);
    }

    /**
     * Records work on a ticket.
     *
     * @param whose the e-mail or the id of who worked; the caller if empty
     * @throws Forbidden if somebody else is named and the caller leads nobody
     */
    public TimeEntry record(TicketRef ref, Stint stint, Optional<String> whose) {
        mustBeStaff();
        var spent = stint.spent(chronicle.now());
        var ticket = tickets.held(ref);
        var me = caller.person();
        var entry = whose.filter(name -> !name.equals(me.email()))
                .map(name -> ofAnother(ticket, spent, name))
                .orElseGet(() -> entry(ticket, me.id(), me.email(), spent));
        entries.add(entry);
        chronicle.deed(ticket, "TIME_RECORDED", facts(entry));
        return entry;
    }

    private TimeEntry ofAnother(Ticket ticket, Spent spent, String name) {
        var worker = assignees.named(ticket.tenant(), name, "/person");
        if (!worker.id().equals(caller.person().id()) && !caller.person().isOneOf(Role.ADMIN, Role.LEAD))
            throw new Forbidden("You record your own time; a lead may record that of others.");
        return entry(ticket, worker.id(), worker.email(), spent);
    }

    private static TimeEntry entry(Ticket ticket, UserId worker, String email, Spent spent) {
        return new TimeEntry(ticket.tenant(), ticket.id(), worker, email, spent);
    }

    /** Corrects an entry; one's own, but for leads and those who bill. */
    public TimeEntry correct(TicketRef ref, String id, IfMatch ifMatch, Stint stint) {
        var spent = stint.spent(chronicle.now());
        var ticket = tickets.held(ref);
        var entry = mine(ticket, id, ifMatch);
        if (entry.spent().equals(spent)) return entry;
        var before = facts(entry);
        entry.correct(spent);
        entries.flush();
        chronicle.deed(ticket, "TIME_CORRECTED", Map.of("before", before, "after", facts(entry)));
        return entry;
    }

    /** Takes an entry away; one's own, but for leads and those who bill. */
    public void remove(TicketRef ref, String id, IfMatch ifMatch) {
        var ticket = tickets.held(ref);
        var entry = mine(ticket, id, ifMatch);
        entries.remove(entry);
        chronicle.deed(ticket, "TIME_REMOVED", facts(entry));
    }

    private TimeEntry mine(Ticket ticket, String id, IfMatch ifMatch) {
        mustBeStaff();
        var entry = entries.get(ticket.tenant(), ticket.id(), id);
        if (!mayCorrect(entry))
            throw new Forbidden("You correct your own time; a lead or whoever bills may correct that of others.");
        ifMatch.mustMatch(entry.version());
        return entry;
    }

    private boolean mayCorrect(TimeEntry entry) {
        var me = caller.person();
        return me.id().equals(entry.person()) || me.isOneOf(Role.ADMIN, Role.LEAD, Role.BILLING);
    }

    private void mustBeStaff() {
        caller.mustBe(Role.ADMIN, Role.LEAD, Role.AGENT, Role.BILLING);
    }

    private static Map<String, ?> facts(TimeEntry entry) {
        var spent = entry.spent();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("entry", entry.id().toString());
        facts.put("person", entry.email());
        facts.put("workedAt", spent.at().toString());
        facts.put("minutes", spent.time().toMinutes());
        facts.put("billable", spent.billable());
        facts.put("note", spent.note());
        return facts;
    }
}
