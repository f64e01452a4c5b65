package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.manydesk.datasubject.DataSubject;
import org.manydesk.datasubject.PersonalPart;
import org.manydesk.files.FileStore;
import org.manydesk.offboarding.Pack;
import org.manydesk.rest.Json;
import org.manydesk.scope.Wall;
import org.manydesk.timeline.TicketStatus;

/** The tickets that a person asked for, with all that was said to them and by them, and the files of that. */
@ApplicationScoped
@Transactional
class OwnTickets implements PersonalPart {
    private final Wall wall;
    private final Contacts contacts;
    private final FileStore store;

    private record Said(Instant at, String by, String text) {}

    private record Own(
            String ref,
            String subject,
            Instant openedAt,
            TicketStatus status,
            String description,
            List<Said> conversation,
            List<String> files) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OwnTickets() {
        this(null, null, null);
    }

    @Inject
    OwnTickets(Wall wall, Contacts contacts, FileStore store) {
        this.wall = wall;
        this.contacts = contacts;
        this.store = store;
    }

    @Override
    public void addTo(Pack pack, DataSubject person) throws IOException {
        var contact = contacts.find(person.client(), person.email());
        if (contact.isEmpty()) return;
        var tickets = wall.em()
                .createQuery(
                        "SELECT t FROM Ticket t WHERE t.tenantId = :client AND t.contactId = :contact ORDER BY t.id",
                        Ticket.class)
                .setParameter("client", person.client().value())
                .setParameter("contact", contact.get().key())
                .getResultList();
        for (var ticket : tickets) add(pack, ticket);
    }

    private void add(Pack pack, Ticket ticket) throws IOException {
        var folder = "tickets/" + ticket.ref();
        var files = of(ticket, Attachment.class, "SELECT a FROM Attachment a WHERE a.internal = FALSE AND ");
        for (var file : files)
            pack.add(folder + "/" + file.key(), out -> {
                try (var content = store.open(file.tenant(), file.key())) {
                    content.transferTo(out);
                }
            });
        var said = of(
                        ticket,
                        Message.class,
                        "SELECT a FROM Message a WHERE a.kind <> org.manydesk.ticket.MessageKind.NOTE AND ")
                .stream()
                .map(message -> new Said(message.at(), message.author().name(), message.body()))
                .toList();
        var names = files.stream().map(file -> file.key() + " " + file.name()).toList();
        var own = new Own(
                ticket.ref(),
                ticket.subject(),
                ticket.milestones().openedAt(),
                ticket.status(),
                ticket.report().description(),
                said,
                names);
        var text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(own);
        pack.add(folder + ".json", out -> out.write(text));
    }

    private <T> List<T> of(Ticket ticket, Class<T> type, String select) {
        return wall.em()
                .createQuery(select + "a.tenantId = :client AND a.ticketId = :ticket ORDER BY a.id", type)
                .setParameter("client", ticket.tenant().value())
                .setParameter("ticket", ticket.key())
                .getResultList();
    }
}
