package org.manydesk.ticket.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.manydesk.ticket.Folding;
import org.manydesk.ticket.Merging;
import org.manydesk.ticket.Splitting;

/** What binds tickets together and parts them. */
@ApplicationScoped
public class TicketBonds {
    private final Merging merging;
    private final Splitting splitting;
    private final Folding folding;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketBonds() {
        this(null, null, null);
    }

    @Inject
    TicketBonds(Merging merging, Splitting splitting, Folding folding) {
        this.merging = merging;
        this.splitting = splitting;
        this.folding = folding;
    }

    Merging merging() {
        return merging;
    }

    Splitting splitting() {
        return splitting;
    }

    Folding folding() {
        return folding;
    }
}
