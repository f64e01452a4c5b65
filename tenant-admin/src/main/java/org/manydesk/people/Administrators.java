package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.Role;
import org.manydesk.scope.Wall;

/** Sees to it that one administrator with the whole role is always left, and one operator where there was one. */
@ApplicationScoped
class Administrators {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Administrators() {
        this(null);
    }

    @Inject
    Administrators(Wall wall) {
        this.wall = wall;
    }

    /** Who administers now, with the rows locked until the end of the transaction: two who demote each other wait. */
    List<UserAccount> held() {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UserAccount u WHERE u.active = TRUE AND u.customRoleId IS NULL AND u.role IN :roles"
                                + " ORDER BY u.id",
                        UserAccount.class)
                .setParameter("roles", Staff.EVERYWHERE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Refuses to give another role to the last of those who administer. */
    static void mustRemain(List<UserAccount> administrators, UserAccount without, Role wanted) {
        if (!administrators.contains(without) || wanted.includes(without.role())) return;
        var left = administrators.stream()
                .filter(other -> !other.equals(without))
                .anyMatch(other -> other.role().includes(without.role()));
        if (!left) throw new Conflict("This is the last one who has this role. Give it to somebody else first.");
    }
}
