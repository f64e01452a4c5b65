package org.manydesk.ticket;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Forbidden;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.tenant.Tenant;
import org.manydesk.timeline.TicketStatus;

/** Gives a request its number and its contact. */
@ApplicationScoped
@Transactional(MANDATORY)
class TicketDesk {
    private final TicketNumbers numbers;
    private final Contacts contacts;
    private final CurrentCaller caller;
    private final Tickets tickets;
    private final Messages messages;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    TicketDesk(TicketNumbers numbers, Contacts contacts, CurrentCaller caller, Tickets tickets, Messages messages) {
        this.numbers = numbers;
        this.contacts = contacts;
        this.caller = caller;
        this.tickets = tickets;
        this.messages = messages;
    }

    /** Stores a new ticket. The number comes first: whoever holds the counter may add contacts. */
    Ticket seat(Tenant tenant, NewTicket said, Instant openedAt) {
        var place = numbers.next(tenant);
        var contact = contacts.known(tenant.id(), said.requester(), openedAt);
        refuseTwice(tenant, said);
        return tickets.add(Ticket.open(place, said, contact, contacts.languageOf(tenant, contact), openedAt));
    }

    private void refuseTwice(Tenant tenant, NewTicket said) {
        Optional.ofNullable(said.externalId())
                .flatMap(external -> tickets.findExternal(tenant.id(), external))
                .ifPresent(first -> {
                    throw new Conflict("This external id is that of " + first.ref() + ".");
                });
    }

    /** Lets nobody else add tickets of this tenant until the transaction ends. */
    void hold(Tenant tenant) {
        numbers.held(tenant);
    }

    /** Tickets of the past that are not stored yet, numbered in their order. */
    List<SeatedPast> seat(Tenant tenant, List<PastTicket> past) {
        var counter = numbers.held(tenant);
        var requesters = new LinkedHashMap<String, Requester>();
        past.forEach(one -> requesters.putIfAbsent(requester(one).email(), requester(one)));
        var known = contacts.known(tenant.id(), requesters, past.getFirst().openedAt());
        return past.stream()
                .map(one -> {
                    var place = TicketNumber.of(tenant, counter.next());
                    var contact =
                            Objects.requireNonNull(known.get(requester(one).email()));
                    return new SeatedPast(
                            one,
                            Ticket.open(
                                    place,
                                    one.opening(),
                                    contact,
                                    tenant.locale().getLanguage(),
                                    one.openedAt()));
                })
                .toList();
    }

    private static Requester requester(PastTicket past) {
        return past.opening().requester();
    }

    /** Stores tickets of the past, then their messages. */
    void store(List<SeatedPast> seated, List<Message> said) {
        tickets.addAll(seated.stream().map(SeatedPast::ticket).toList());
        messages.addAll(said);
    }

    /** Refuses what people of a tenant may not say of a ticket that they raise. */
    void admit(NewTicket said) {
        if (!(caller.get() instanceof Caller.Person person) || person.role().isStaff()) return;
        if (said.priority() != null)
            throw new InvalidInput("/priority", "Say impact and urgency instead; the priority follows from them.");
        var isOwn = said.requester().email().equals(person.email());
        if (person.role() == Role.REQUESTER && !isOwn)
            throw new InvalidInput("/requester/email", "You raise tickets for yourself; leave the requester out.");
    }

    /** Refuses what people of a tenant may not do with a ticket: but for reopening and closing their own. */
    void admit(Ticket ticket, TicketStatus next) {
        if (!(caller.get() instanceof Caller.Person person) || person.role().isStaff()) return;
        var own = person.role() == Role.CLIENT_MANAGER
                || contacts.get(ticket.tenant(), ticket.contact()).email().equals(person.email());
        var reopens = next == TicketStatus.OPEN && ticket.status().isDone();
        if (!own || !(reopens || next == TicketStatus.CLOSED))
            throw new Forbidden("You may reopen or close tickets of your own, and nothing else.");
    }

    /** Who raised a ticket. */
    Requester requester(Ticket ticket) {
        return contacts.get(ticket.tenant(), ticket.contact()).asRequester();
    }

    /** The contact with this address, made known where it is new. */
    Contact contact(Tenant tenant, Requester requester, Instant now) {
        numbers.held(tenant);
        return contacts.known(tenant.id(), requester, now);
    }
}
