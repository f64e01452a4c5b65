package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.Ids;
import org.manydesk.tenant.Tenants;
import org.manydesk.timeline.EventKind;
import org.manydesk.timeline.Happening;
import org.manydesk.timeline.SplitOff;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TimelineEvent;

/**
 * Takes messages out of a ticket into a new one of the same client, and undoes it (TKT-8). The new ticket's timeline is that
 * of the messages: it opens when the first of them was written. The old ticket keeps the verdicts that it was given.
 *
 * @see "decision 0018"
 */
@ApplicationScoped
@Transactional
public class Splitting {
    /** The most messages that are taken out at once. */
    public static final int MOST = 40;

    private static final Comparator<Message> IN_ORDER =
            Comparator.comparing(Message::at).thenComparing(Message::key);

    private final Tickets tickets;
    private final Messages messages;
    private final TicketDesk desk;
    private final Tenants tenants;
    private final Chronicle chronicle;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Splitting() {
        this(null, null, null, null, null);
    }

    @Inject
    Splitting(Tickets tickets, Messages messages, TicketDesk desk, Tenants tenants, Chronicle chronicle) {
        this.tickets = tickets;
        this.messages = messages;
        this.desk = desk;
        this.tenants = tenants;
        this.chronicle = chronicle;
    }

    /**
     * Takes messages out into a new ticket. The first of them becomes its request.
     *
     * @param ids of the messages, at least one
     * @throws InvalidInput if one is none of the ticket's, or the first one is not the customer's
     * @throws Conflict if the ticket is merged
     */
    public Ticket split(TicketRef ref, List<String> ids, String subject) {
        var whole = tickets.held(ref);
        if (whole.isMerged()) throw new Conflict(whole.ref() + " is merged into another ticket. Undo the merge first.");
        var taken = taken(whole, ids);
        var now = chronicle.now();
        var request = taken.getFirst();
        var part = desk.seat(tenants.get(whole.tenant()), opening(whole, request, subject), request.at());
        part.wasSplitFrom(whole, now);
        var happened = replayed(part, taken);
        part.team().ifPresent(team -> happened.add(Happening.handedTo(now, team)));
        happened.add(Happening.splitFrom(now, whole.ref()));
        var off = new SplitOff(part.ref(), questions(whole, taken));
        taken.forEach(message -> message.moveTo(part));
        request.becomeRequestOf(part);
        messages.filesFollow(taken, part);
        chronicle.opened(part, requester(whole, request), happened.toArray(Happening[]::new));
        chronicle.happened(whole, Happening.split(now, off));
        whole.leftWith(lastPublic(whole), now);
        chronicle.deed(part, "TICKET_SPLIT_OFF", Map.of("from", whole.ref(), "subject", part.subject()));
        chronicle.deed(whole, "TICKET_SPLIT", Map.of("into", part.ref(), "messages", taken.size()));
        return part;
    }

    private List<Message> taken(Ticket whole, List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST)
            throw new InvalidInput("/messages", "Choose 1 to " + MOST + " messages; split again for more.");
        var taken = new ArrayList<Message>();
        for (var i = 0; i < ids.size(); i++) {
            var message = message(whole, ids.get(i), "/messages/" + i);
            if (!taken.contains(message)) taken.add(message);
        }
        taken.sort(IN_ORDER);
        if (taken.getFirst().kind() != MessageKind.CUSTOMER)
            throw new InvalidInput(
                    "/messages",
                    "A ticket begins with what the customer asked: the first message must be the customer's.");
        return taken;
    }

    private Message message(Ticket whole, String id, String pointer) {
        try {
            return messages.get(whole, Ids.parse(id).orElseThrow(() -> new Unknown("message", id)));
        } catch (Unknown none) {
            throw new InvalidInput(pointer, "This ticket has no message with this id.");
        }
    }

    private NewTicket opening(Ticket whole, Message request, String subject) {
        return new NewTicket(
                whole.report().type(),
                subject,
                new Wording(request.body(), request.html().orElse(null), null),
                requester(whole, request),
                whole.report().channel(),
                Severity.UNSAID,
                whole.priority(),
                whole.category().orElse(null),
                whole.service().orElse(null),
                null,
                List.of());
    }

    /** Whoever wrote the first message; where history does not know them, who raised the old ticket. */
    private Requester requester(Ticket whole, Message request) {
        var author = request.author();
        return author.email().matches(Requester.EMAIL)
                ? new Requester(author.email(), author.name())
                : desk.requester(whole);
    }

    /** Lets the new ticket live through what was said after its request. */
    private static List<Happening> replayed(Ticket part, List<Message> taken) {
        var happened = new ArrayList<Happening>();
        for (var message : taken.subList(1, taken.size())) {
            var kind = message.kind();
            happened.add(new Happening(message.at(), kind.event(), ""));
            if (kind.opens(part.status())) {
                part.become(TicketStatus.OPEN, message.at());
                happened.add(Happening.became(message.at(), TicketStatus.OPEN));
            }
            switch (kind) {
                case REPLY -> part.answered(message.at());
                case CUSTOMER -> part.asked(message.at());
                case NOTE -> part.touched(message.at());
            }
        }
        return happened;
    }

    /** Where the old timeline has those of the taken messages that waited for an answer. */
    private List<Integer> questions(Ticket whole, List<Message> taken) {
        var instants = taken.stream()
                .filter(message -> message.kind() == MessageKind.CUSTOMER)
                .map(Message::at)
                .toList();
        return chronicle.timeline(whole).openQuestions().stream()
                .filter(event -> instants.contains(event.at()))
                .map(TimelineEvent::seq)
                .toList();
    }

    private Optional<MessageKind> lastPublic(Ticket ticket) {
        return messages.of(ticket).reversed().stream()
                .map(Message::kind)
                .filter(kind -> kind != MessageKind.NOTE)
                .findFirst();
    }

    /**
     * Puts everything back, as long as nothing else happened to the ticket that was split off; that one is merged into the
     * other.
     *
     * @return the ticket that has its messages again
     */
    public Ticket undo(TicketRef ref, IfMatch ifMatch) {
        var part = tickets.held(ref);
        ifMatch.mustMatch(part.version());
        var whole = tickets.held(
                part.tenant(), part.splitFrom().orElseThrow(() -> new Conflict(ref + " was not split from a ticket.")));
        var now = chronicle.now();
        var before = part.status();
        mustBeUntouched(part);
        part.mergeInto(whole, now);
        var back = messages.takenInto(part);
        back.forEach(message -> message.moveTo(whole));
        messages.filesFollow(back, whole);
        chronicle.happened(
                part,
                Happening.unsplit(now, whole.ref()),
                Happening.merged(now, whole.ref()),
                Happening.became(now, TicketStatus.CLOSED));
        chronicle.happened(whole, Happening.unsplit(now, part.ref()));
        whole.leftWith(lastPublic(whole), now);
        chronicle.deed(part, "TICKET_SPLIT_UNDONE", Map.of("into", whole.ref(), "status", before));
        chronicle.deed(whole, "TICKET_PUT_BACK", Map.of("from", part.ref(), "messages", back.size()));
        return whole;
    }

    private void mustBeUntouched(Ticket part) {
        if (part.isMerged()) throw new Conflict(part.ref() + " is merged already. Undo that first.");
        var last = chronicle.timeline(part).events().stream()
                .max(Comparator.comparingInt(TimelineEvent::seq))
                .orElseThrow();
        if (!tickets.mergedInto(part).isEmpty())
            throw new Conflict("Another ticket was merged into " + part.ref() + " since. Undo that first.");
        if (last.kind() != EventKind.SPLIT_FROM)
            throw new Conflict("More happened to " + part.ref() + " since it was split off. Merge it instead.");
    }
}
