package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.IfMatch;
import org.manydesk.tenant.Tenants;

/** Says who else of the tenant may follow a ticket. */
@ApplicationScoped
@Transactional
public class Watching {
    private final Tickets tickets;
    private final Watchers watchers;
    private final Tenants tenants;
    private final TicketDesk desk;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Watching() {
        this(null, null, null, null, null);
    }

    @Inject
    Watching(Tickets tickets, Watchers watchers, Tenants tenants, TicketDesk desk, Chronicle chronicle) {
        this.tickets = tickets;
        this.watchers = watchers;
        this.tenants = tenants;
        this.desk = desk;
        this.chronicle = chronicle;
    }

    /** Those who watch a ticket, by e-mail. */
    public List<Contact> of(TicketRef ref) {
        return watchers.of(tickets.get(ref));
    }

    /** The one who watches a ticket and has this key, or {@link Unknown}. */
    public Contact watcher(TicketRef ref, long contactKey) {
        return watcher(tickets.get(ref), contactKey);
    }

    private Contact watcher(Ticket ticket, long contactKey) {
        return watchers.of(ticket).stream()
                .filter(contact -> contact.key() == contactKey)
                .findFirst()
                .orElseThrow(() -> new Unknown("watcher", Long.toString(contactKey)));
    }

    /** Lets somebody follow the ticket; who does already goes on. */
    public Contact watch(TicketRef ref, Requester who) {
        var ticket = tickets.held(ref);
        var now = chronicle.now();
        var contact = desk.contact(tenants.get(ticket.tenant()), who, now);
        if (watchers.find(ticket, contact).isPresent()) return contact;
        watchers.add(new Watcher(ticket, contact));
        ticket.touched(now);
        chronicle.deed(ticket, "WATCHER_ADDED", Map.of("watcher", contact.email()));
        return contact;
    }

    /** Lets somebody follow the ticket no longer; {@link Unknown} where they did not. */
    public void unwatch(TicketRef ref, IfMatch ifMatch, long contactKey) {
        var ticket = tickets.held(ref);
        ifMatch.mustMatch(ticket.version());
        var contact = watcher(ticket, contactKey);
        watchers.find(ticket, contact).ifPresent(watchers::remove);
        ticket.touched(chronicle.now());
        chronicle.deed(ticket, "WATCHER_REMOVED", Map.of("watcher", contact.email()));
    }
}
