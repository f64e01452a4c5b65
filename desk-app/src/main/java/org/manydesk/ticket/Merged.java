package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketStatus;

/** That a ticket is part of another: of which, and in what state it was before, should it be undone. */
@Embeddable
public class Merged {
    @Column(name = "merged_into")
    private @Nullable Long into;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before_merge")
    private TicketStatus before;

    @SuppressWarnings("NullAway") // for JPA
    protected Merged() {}

    Merged(Ticket target, TicketStatus before) {
        this.into = target.key();
        this.before = before;
    }

    /** Refuses what can never be one: no chains, no circles, nothing across clients. */
    static void mayBe(Ticket part, Ticket whole) {
        if (whole.isMerged()) throw new Conflict(whole.ref() + " is merged into another ticket itself.");
        if (whole.equals(part)) throw new Conflict(part.ref() + " cannot be merged into itself.");
        if (!whole.tenant().equals(part.tenant())) throw new Conflict("Tickets of different clients are never merged.");
    }

    TicketId into() {
        return new TicketId(Objects.requireNonNull(into));
    }

    TicketStatus before() {
        return before;
    }
}
