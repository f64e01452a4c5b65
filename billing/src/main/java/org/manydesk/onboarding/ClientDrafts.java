package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.Wall;

/** What was begun in the caller's provider and not finished. */
@ApplicationScoped
class ClientDrafts {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientDrafts() {
        this(null);
    }

    @Inject
    ClientDrafts(Wall wall) {
        this.wall = wall;
    }

    /** Those kept after the instant, the last one first. */
    List<ClientDraft> after(Instant instant) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM ClientDraft d WHERE d.keptAt > :instant ORDER BY d.keptAt DESC",
                        ClientDraft.class)
                .setParameter("instant", instant)
                .getResultList();
    }

    Optional<ClientDraft> find(long id) {
        return wall.em()
                .createQuery("SELECT d FROM ClientDraft d WHERE d.id = :id", ClientDraft.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Stores it, new or not; its version counts from then on. */
    void keep(ClientDraft draft) {
        if (!wall.em().contains(draft)) wall.add(draft);
        wall.em().flush();
    }

    void remove(ClientDraft draft) {
        wall.em().remove(draft);
    }

    /** Gives up those that were last kept at the instant or before it. */
    void removeUpTo(Instant instant) {
        wall.em()
                .createQuery("SELECT d FROM ClientDraft d WHERE d.keptAt <= :instant", ClientDraft.class)
                .setParameter("instant", instant)
                .getResultStream()
                .forEach(this::remove);
    }
}
