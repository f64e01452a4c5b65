package org.manydesk.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.manydesk.scope.Wall;

/** Suggests tickets while their reference is being typed, to staff. */
@ApplicationScoped
@Transactional
public class Suggestions {
    private static final Pattern BEGINNING = Pattern.compile("[A-Z][A-Z0-9-]{1,49}");
    private static final int MOST = 8;

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Suggestions() {
        this(null);
    }

    @Inject
    Suggestions(Wall wall) {
        this.wall = wall;
    }

    /** A ticket that may be meant. */
    public record Suggestion(String ref, String subject) {}

    /** The newest tickets within reach whose reference begins so, in any case; none where it cannot be a reference. */
    public List<Suggestion> of(String typed) {
        var beginning = typed.strip().toUpperCase(Locale.ROOT);
        if (!BEGINNING.matcher(beginning).matches()) return List.of();
        return wall.em()
                .createQuery(
                        "SELECT t.ref, t.subject FROM Ticket t WHERE t.ref LIKE :beginning ORDER BY t.id DESC",
                        Object[].class)
                .setParameter("beginning", beginning + "%")
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Suggestion((String) row[0], (String) row[1]))
                .toList();
    }
}
