package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.manydesk.scope.Wall;
import org.manydesk.ticket.Sights;
import org.manydesk.ticket.TicketRef;

/** Finds tickets by the words in them. Runs as JPQL, so that the wall filters it like everything else (QUE-2). */
@ApplicationScoped
class Search {
    /** The newest that are looked at, of tickets and of messages each. */
    private static final int MOST_HITS = 1_000;

    private static final String IN_TICKETS = "SELECT t.id FROM Ticket t WHERE"
            + " SQL('MATCH (?, ?) AGAINST (? IN BOOLEAN MODE)', t.subject, t.report.description, :words)";
    private static final String IN_MESSAGES =
            "SELECT m.ticketId FROM Message m WHERE SQL('MATCH (?) AGAINST (? IN BOOLEAN MODE)', m.body, :words)";
    private static final String PUBLIC = " AND m.kind <> org.manydesk.ticket.MessageKind.NOTE";
    private static final String IN_SUBJECTS = "SELECT t.id FROM Ticket t WHERE t.subject LIKE :part ESCAPE '!'";

    private final Wall wall;
    private final Sights sights;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Search() {
        this(null, null);
    }

    @Inject
    Search(Wall wall, Sights sights) {
        this.wall = wall;
        this.sights = sights;
    }

    /** The ids of the tickets in which all words occur, and of the one that is called so. */
    Set<Long> hits(String text) {
        var words = SearchWords.of(text);
        var sight = sights.present();
        var hits = new LinkedHashSet<Long>();
        TicketRef.find(text).ifPresent(ref -> hits.addAll(called(ref)));
        if (words.isEmpty()) hits.addAll(inSubjects(text));
        else {
            hits.addAll(newest(IN_TICKETS + " ORDER BY t.id DESC", words));
            hits.addAll(newest(IN_MESSAGES + (sight.internal() ? "" : PUBLIC) + " ORDER BY m.id DESC", words));
        }
        return hits;
    }

    private List<Long> called(TicketRef ref) {
        return wall.em()
                .createQuery("SELECT t.id FROM Ticket t WHERE t.ref = :ref", Long.class)
                .setParameter("ref", ref.value())
                .getResultList();
    }

    private List<Long> newest(String jpql, SearchWords words) {
        return limited(wall.em().createQuery(jpql, Long.class).setParameter("words", words.inBooleanMode()));
    }

    private List<Long> inSubjects(String text) {
        var part = "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
        return limited(wall.em()
                .createQuery(IN_SUBJECTS + " ORDER BY t.id DESC", Long.class)
                .setParameter("part", part));
    }

    private static List<Long> limited(TypedQuery<Long> query) {
        return query.setMaxResults(MOST_HITS).getResultList();
    }
}
