package org.manydesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.Conflict;
import org.manydesk.timeline.TicketId;

/**
 * What is known of a ticket besides its course: its language, whether the provider's own change caused it, and of which
 * master incident it is one report among many. Bills ask for it, clocks do not.
 */
@Embeddable
public class Particulars {
    /** The longest word on an own change, in characters. */
    public static final int LONGEST_CAUSE = 300;

    @Column(name = "language")
    private String language;

    @Column(name = "own_change")
    private @Nullable String ownChange;

    @Column(name = "folded_into")
    private @Nullable Long foldedInto;

    @SuppressWarnings("NullAway") // for JPA
    protected Particulars() {}

    Particulars(String language) {
        this.language = language;
    }

    /** In which language it is written, e.g. {@code de}; empty where that is not known. */
    public String language() {
        return language;
    }

    /** Which change of the provider caused it. */
    public Optional<String> ownChange() {
        return Optional.ofNullable(ownChange);
    }

    /** The master incident that it is folded into. */
    public Optional<TicketId> foldedInto() {
        return Optional.ofNullable(foldedInto).map(TicketId::new);
    }

    void writeIn(String other) {
        language = other;
    }

    /** @param cause null takes it back */
    void causedBy(@Nullable String cause) {
        ownChange = cause;
    }

    /** No chains, no circles, nothing across clients. */
    void fold(Ticket part, Ticket master) {
        if (part.isMerged()) throw new Conflict(part.ref() + " is merged into another ticket.");
        if (foldedInto != null) throw new Conflict(part.ref() + " is folded into a master incident already.");
        if (master.equals(part)) throw new Conflict(part.ref() + " cannot be folded into itself.");
        if (master.isMerged()) throw new Conflict(master.ref() + " is merged into another ticket.");
        if (master.particulars().foldedInto != null)
            throw new Conflict(master.ref() + " is folded into a master incident itself. Fold into that one.");
        if (!master.tenant().equals(part.tenant()))
            throw new Conflict("Tickets of different clients are never folded together.");
        foldedInto = master.key();
    }

    void unfold(Ticket part) {
        if (foldedInto == null) throw new Conflict(part.ref() + " is not folded into a master incident.");
        foldedInto = null;
    }
}
