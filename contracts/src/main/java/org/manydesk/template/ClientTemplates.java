package org.manydesk.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.scope.Wall;

/** The templates of the caller's provider. */
@ApplicationScoped
public class ClientTemplates {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientTemplates() {
        this(null);
    }

    @Inject
    ClientTemplates(Wall wall) {
        this.wall = wall;
    }

    /** All of them, by name. */
    public List<ClientTemplate> all() {
        return wall.em()
                .createQuery("SELECT t FROM ClientTemplate t ORDER BY t.name", ClientTemplate.class)
                .getResultList();
    }

    /** Those whose names come after one, by name, so many at most. */
    public List<ClientTemplate> after(String name, int most) {
        return wall.em()
                .createQuery(
                        "SELECT t FROM ClientTemplate t WHERE t.name > :name ORDER BY t.name", ClientTemplate.class)
                .setParameter("name", name)
                .setMaxResults(most)
                .getResultList();
    }

    /** Some in a row, by name, from a place on. */
    public List<ClientTemplate> some(int first, int most) {
        if (most == 0) return List.of();
        return wall.em()
                .createQuery("SELECT t FROM ClientTemplate t ORDER BY t.name", ClientTemplate.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public int count() {
        return wall.em()
                .createQuery("SELECT COUNT(t) FROM ClientTemplate t", Long.class)
                .getSingleResult()
                .intValue();
    }

    public Optional<ClientTemplate> find(String name) {
        return wall.em()
                .createQuery("SELECT t FROM ClientTemplate t WHERE t.name = :name", ClientTemplate.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    public void add(ClientTemplate template) {
        wall.add(template);
        wall.em().flush();
    }

    /** Writes what changed at once, so that its version is known. */
    public void keep() {
        wall.em().flush();
    }

    public void remove(ClientTemplate template) {
        wall.em().remove(template);
    }
}
