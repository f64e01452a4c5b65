package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.timekeeping.Timekeeping;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.TimelineEvent;

/** Reads a ticket whole: what was said, what happened, how its clocks stand. Notes are left out for clients (TKT-4). */
@ApplicationScoped
@Transactional
public class TicketStories {
    private static final Set<EventKind> FOR_STAFF = Set.of(
            EventKind.STATUS,
            EventKind.PRIORITY,
            EventKind.CATEGORY,
            EventKind.SERVICE,
            EventKind.TEAM,
            EventKind.VENDOR,
            EventKind.ASSIGNED,
            EventKind.MERGED,
            EventKind.UNMERGED,
            EventKind.SPLIT,
            EventKind.UNSPLIT,
            EventKind.SPLIT_FROM,
            EventKind.MARKED,
            EventKind.OWN_CHANGE,
            EventKind.FOLDED,
            EventKind.UNFOLDED,
            EventKind.LANGUAGE);
    /** Told with the request where they are of its instant. */
    private static final Set<EventKind> FIRST = Set.of(EventKind.CATEGORY, EventKind.SERVICE);

    private static final Set<EventKind> FOR_CLIENTS = Set.of(EventKind.STATUS, EventKind.PRIORITY, EventKind.SERVICE);

    private final Tickets tickets;
    private final TicketSheets sheets;
    private final Messages messages;
    private final Attachments attachments;
    private final Timekeeping timekeeping;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketStories() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketStories(
            Tickets tickets, TicketSheets sheets, Messages messages, Attachments attachments, Timekeeping timekeeping) {
        this.tickets = tickets;
        this.sheets = sheets;
        this.messages = messages;
        this.attachments = attachments;
        this.timekeeping = timekeeping;
    }

    /** The ticket with this reference as staff see it, clocks told in a language, or {@link org.manydesk.problem.Unknown}. */
    public TicketStory forStaff(TicketRef ref, Locale language) {
        return story(tickets.get(ref), FOR_STAFF, language);
    }

    /** The same as people of the client see it. */
    public TicketStory forClient(TicketRef ref, Locale language) {
        return story(tickets.get(ref), FOR_CLIENTS, language);
    }

    private TicketStory story(Ticket ticket, Set<EventKind> kinds, Locale language) {
        var sheet = sheets.of(ticket);
        var files = attachments.of(ticket);
        var said = new ArrayList<TicketStory.Said>();
        var written = messages.of(ticket);
        said.add(request(sheet, ofRequest(files, written)));
        written.forEach(message -> said.add(said(message, files)));
        var sla = timekeeping.report(ticket.tenant(), ticket.id(), language);
        return new TicketStory(sheet, said, happened(ticket, kinds), sla);
    }

    private List<TimelineEvent> happened(Ticket ticket, Set<EventKind> kinds) {
        var opened = ticket.milestones().openedAt();
        return timekeeping.timeline(ticket.tenant(), ticket.id()).events().stream()
                .filter(event -> kinds.contains(event.kind()))
                .filter(event -> !FIRST.contains(event.kind()) || event.at().isAfter(opened))
                .map(this::named)
                .toList();
    }

    /** The timeline keeps e-mails, for names may change. */
    private TimelineEvent named(TimelineEvent event) {
        if (event.kind() != EventKind.ASSIGNED || event.value().isEmpty()) return event;
        return new TimelineEvent(event.at(), event.kind(), sheets.nameOf(event.value()), event.seq());
    }

    private static TicketStory.Said request(TicketSheet sheet, List<Attachment> files) {
        var request = sheet.request();
        return new TicketStory.Said(
                "request",
                MessageKind.CUSTOMER,
                Author.of(request.requester()),
                sheet.dates().opened(),
                request.description(),
                request.html(),
                files.stream().map(TicketStories::enclosed).toList());
    }

    /** Of a ticket that was split off, those of the message that it began with. */
    private static List<Attachment> ofRequest(List<Attachment> files, List<Message> written) {
        var keys = written.stream().map(Message::key).collect(Collectors.toSet());
        return files.stream()
                .filter(file -> file.message().filter(keys::contains).isEmpty())
                .toList();
    }

    private static TicketStory.Said said(Message message, List<Attachment> files) {
        return new TicketStory.Said(
                Long.toString(message.key()),
                message.kind(),
                message.author(),
                message.at(),
                message.body(),
                message.html(),
                files.stream()
                        .filter(file -> file.message()
                                .filter(key -> key == message.key())
                                .isPresent())
                        .map(TicketStories::enclosed)
                        .toList());
    }

    private static TicketStory.Enclosed enclosed(Attachment file) {
        return new TicketStory.Enclosed(file.key(), file.name(), file.size());
    }
}
