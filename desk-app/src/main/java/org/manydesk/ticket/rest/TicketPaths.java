package org.manydesk.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.effort.TimeEntries;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;
import org.manydesk.ticket.Attachments;
import org.manydesk.ticket.Messages;
import org.manydesk.ticket.Sights;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;
import org.manydesk.ticket.Watching;

/** What paths name of tickets. */
@ApplicationScoped
class TicketPaths {
    /** {@code {ref}}: a ticket that the caller sees; a requester sees those that they raised or watch. */
    @Produces
    PathScope ticket(Tickets tickets) {
        return PathScope.of("ref", Whereabouts.ofTenant("ticket", "ref"), path -> tickets.get(ref(path)));
    }

    /** {@code {message}}: a message of the ticket; a note exists for staff only. */
    @Produces
    PathScope message(Tickets tickets, Messages messages) {
        return PathScope.of(
                "message",
                Whereabouts.ofTenant("message"),
                path -> messages.get(tickets.get(ref(path)), message(path.get("message"))));
    }

    /** {@code {file}}: a file of the ticket; that of a note exists for staff only. */
    @Produces
    PathScope file(Tickets tickets, Attachments attachments) {
        return PathScope.of(
                "file",
                Whereabouts.ofTenant("attachment"),
                path -> attachments.get(tickets.get(ref(path)), file(path.get("file"))));
    }

    /** {@code {watcher}}: somebody who follows the ticket. */
    @Produces
    PathScope watcher(Watching watching) {
        return PathScope.of(
                "watcher",
                Whereabouts.ofTenant("contact"),
                path -> watching.watcher(ref(path), watcher(path.get("watcher"))));
    }

    /** {@code {entry}}: work on the ticket; it exists for staff only. */
    @Produces
    PathScope timeEntry(Tickets tickets, TimeEntries entries, Sights sights) {
        return PathScope.of("entry", Whereabouts.ofTenant("time_entry"), path -> {
            var ticket = tickets.get(ref(path));
            var entry = entries.get(ticket.tenant(), ticket.id(), path.get("entry"));
            if (!sights.present().internal())
                throw new Unknown("time entry", entry.id().toString());
        });
    }

    static long message(String value) {
        return id("message", value);
    }

    static long file(String value) {
        return id("file", value);
    }

    static long watcher(String value) {
        return id("watcher", value);
    }

    private static TicketRef ref(PathNames path) {
        return TicketRef.parse(path.get("ref"));
    }

    private static long id(String kind, String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown(kind, value));
    }
}
