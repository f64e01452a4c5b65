package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.manydesk.problem.Conflict;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** Sees to it that one administrator with the whole role is always left, and one operator where there was one. */
@ApplicationScoped
class Administrators {
    private final Wall wall;
    private final People people;

    /**
     * Somebody whom another one is about to change.
     *
     * @param administrators who administers at present; empty where the person does not
     */
    record Held(UserAccount person, List<UserAccount> administrators) {
        /** Refuses to give another role to the last of those who administer. */
        void mustNotBeTheLast(Role wanted) {
            mustRemain(administrators, person, wanted);
        }

        /** Refuses to show out, or to take rights from, the last of those who administer. */
        void mustNotBeTheLast() {
            mustRemain(administrators, person);
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Administrators() {
        this(null, null);
    }

    @Inject
    Administrators(Wall wall, People people) {
        this.wall = wall;
        this.people = people;
    }

    /**
     * Somebody as they are now, with the row locked until the end of the transaction; of who administers the rows of all who do:
     * two who demote, narrow or show out each other wait, and the second finds itself alone.
     */
    Held held(UserId id) {
        var holders = people.get(id).role().reachesAllTenants() ? all() : List.<UserAccount>of();
        return new Held(people.locked(id), holders);
    }

    private List<UserAccount> all() {
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
        if (!wanted.includes(without.role())) mustRemain(administrators, without);
    }

    /** Refuses to do without the last of those who administer. */
    static void mustRemain(List<UserAccount> administrators, UserAccount without) {
        if (!administrators.contains(without)) return;
        var left = administrators.stream()
                .filter(other -> !other.equals(without))
                .anyMatch(other -> other.role().includes(without.role()));
        if (!left) throw new Conflict("This is the last one who has this role. Give it to somebody else first.");
    }
}
