package org.manydesk.sight;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.people.Assignment;
import org.manydesk.people.StandIn;
import org.manydesk.people.UserAccount;
import org.manydesk.signin.SeeingAs;

/**
 * Why somebody sees a client.
 *
 * @param through by whom or by what: the team, whom they stand in for, or as whom they look; else empty
 * @param since since when it has been so; empty where that is not kept
 * @param until when it ends by itself, not included; empty where it does not
 */
public record Ground(Kind kind, String through, Optional<Instant> since, Optional<Instant> until) {
    /** What it is that lets somebody see a client. */
    public enum Kind {
        /** A role that sees every client. */
        ROLE,
        /** Assigned to the client. */
        ASSIGNED,
        /** In a team that works for the client. */
        TEAM,
        /** Stands in for somebody who sees the client. */
        STANDS_IN,
        /** Looks, for a quarter of an hour at most, with the eyes of somebody of the client. */
        SEES_AS,
        /** Works for the client. */
        WORKS_THERE
    }

    static Ground ofRole() {
        return new Ground(Kind.ROLE, "", Optional.empty(), Optional.empty());
    }

    static Ground ofWork(UserAccount person) {
        return new Ground(Kind.WORKS_THERE, "", Optional.of(person.createdAt()), Optional.empty());
    }

    /** @param team the name of the team that the assignment came by; empty where it is one's own */
    static Ground of(Assignment assignment, Optional<String> team) {
        var kind = assignment.isByTeam() ? Kind.TEAM : Kind.ASSIGNED;
        return new Ground(kind, team.orElse(""), Optional.of(assignment.since()), Optional.empty());
    }

    static Ground of(StandIn standIn, UserAccount absent) {
        return new Ground(Kind.STANDS_IN, absent.name(), Optional.of(standIn.since()), Optional.of(standIn.until()));
    }

    static Ground of(SeeingAs.Running view) {
        return new Ground(Kind.SEES_AS, view.as(), Optional.of(view.since()), Optional.of(view.until()));
    }
}
