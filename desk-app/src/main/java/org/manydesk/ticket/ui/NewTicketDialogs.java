package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.ticket.Raising;

/** Makes the dialog in which a ticket is raised. */
@ApplicationScoped
public class NewTicketDialogs {
    private final Raising raising;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected NewTicketDialogs() {
        this(null, null);
    }

    @Inject
    NewTicketDialogs(Raising raising, CurrentCaller caller) {
        this.raising = raising;
        this.caller = caller;
    }

    /** For the person who looks at the page: staff name client and requester, people of a client are both. */
    public void open() {
        var person = caller.person();
        if (person.role().isStaff()) new NewTicketDialog(raising, raising.clients()).open();
        else new NewTicketDialog(raising, person).open();
    }
}
