package org.manydesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;

/** Works out what the caller sees, afresh for every query: an address that begins to watch a ticket sees it at once. */
@ApplicationScoped
public class Sights {
    /** No contact has this id. */
    private static final long NOBODY = -1;

    private final CurrentCaller caller;
    private final Contacts contacts;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Sights() {
        this(null, null);
    }

    @Inject
    Sights(CurrentCaller caller, Contacts contacts) {
        this.caller = caller;
        this.contacts = contacts;
    }

    /** What the present caller sees. */
    public Sight present() {
        return switch (caller.get()) {
            case Caller.SystemWork work -> new Sight(true, true, NOBODY);
            case Caller.Person person
            when person.role() == Role.REQUESTER -> new Sight(false, false, contactOf(person));
            case Caller.Person person -> new Sight(true, person.role().isStaff(), NOBODY);
        };
    }

    private long contactOf(Caller.Person person) {
        return person.home()
                .flatMap(home -> contacts.find(home, person.email()))
                .map(Contact::key)
                .orElse(NOBODY);
    }
}
