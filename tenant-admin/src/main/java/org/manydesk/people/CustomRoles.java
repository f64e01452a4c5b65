package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The custom roles of the caller's provider. */
@ApplicationScoped
public class CustomRoles {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CustomRoles() {
        this(null);
    }

    @Inject
    CustomRoles(Wall wall) {
        this.wall = wall;
    }

    public CustomRole get(long id) {
        return wall.em()
                .createQuery("SELECT r FROM CustomRole r WHERE r.id = :id", CustomRole.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("custom role", Long.toString(id)));
    }

    /** All of them, by name. */
    public List<CustomRole> all() {
        return wall.em()
                .createQuery("SELECT r FROM CustomRole r ORDER BY r.name, r.id", CustomRole.class)
                .getResultList();
    }

    /** One page in the order of creation, with one row more than the limit where more follow. */
    public List<CustomRole> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT r FROM CustomRole r WHERE r.id > :after ORDER BY r.id", CustomRole.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    Optional<CustomRole> named(String name) {
        return wall.em()
                .createQuery("SELECT r FROM CustomRole r WHERE r.name = :name", CustomRole.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody has it, also among those who left. */
    boolean isHeld(CustomRole role) {
        return wall.em()
                        .createQuery("SELECT COUNT(u) FROM UserAccount u WHERE u.customRoleId = :role", Long.class)
                        .setParameter("role", role.key())
                        .getSingleResult()
                > 0;
    }

    CustomRole add(CustomRole role) {
        return wall.add(role);
    }

    void remove(CustomRole role) {
        wall.em().remove(role);
    }
}
