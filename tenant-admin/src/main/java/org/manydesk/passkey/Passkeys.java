package org.manydesk.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manydesk.people.People;
import org.manydesk.people.UserAccount;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Right;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;

/** The passkeys that people have. */
@ApplicationScoped
@Transactional
class Passkeys {
    private final Wall wall;
    private final People people;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Passkeys() {
        this(null, null);
    }

    @Inject
    Passkeys(Wall wall, People people) {
        this.wall = wall;
        this.people = people;
    }

    /** All of a person, the first that was added first. */
    List<Passkey> of(UserId person) {
        return wall.em()
                .createQuery("SELECT k FROM Passkey k WHERE k.userId = :user ORDER BY k.id", Passkey.class)
                .setParameter("user", person.value())
                .getResultList();
    }

    /** The same, one page. */
    List<Passkey> of(UserId person, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT k FROM Passkey k WHERE k.userId = :user AND k.id > :after ORDER BY k.id", Passkey.class)
                .setParameter("user", person.value())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** One of a person, or {@link Unknown}. */
    Passkey get(UserId person, long id) {
        return of(person).stream()
                .filter(key -> key.key() == id)
                .findFirst()
                .orElseThrow(() -> new Unknown("passkey", Long.toString(id)));
    }

    /** The one of a person that browsers know by this, with the account locked; empty where the person was shown out. */
    Optional<Passkey> locked(UserId person, byte[] credential) {
        return Optional.of(people.locked(person)).filter(UserAccount::isActive).flatMap(open -> wall.em()
                .createQuery(
                        "SELECT k FROM Passkey k WHERE k.userId = :user AND k.credentialId = :credential",
                        Passkey.class)
                .setParameter("user", person.value())
                .setParameter("credential", credential)
                .getResultStream()
                .findFirst());
    }

    /** All of a person, with the account locked, so that nobody adds one meanwhile. */
    List<Passkey> lockedOf(UserId person) {
        people.locked(person);
        return of(person);
    }

    /** The rights that a person's custom role takes away. */
    Set<Right> takenFrom(UserAccount person) {
        return people.takenFrom(person);
    }

    /** The person, if they are within the caller's reach. */
    UserAccount withinReach(UserId person) {
        return people.withinReach(person);
    }

    /** Keeps a new one; refused where anybody's has the same id, which no device makes twice. */
    void add(Passkey key) {
        wall.add(key);
        try {
            wall.em().flush();
        } catch (PersistenceException taken) {
            throw new Conflict("Your browser made no new passkey. Please try again.");
        }
    }

    void remove(Passkey key) {
        wall.em().remove(key);
    }
}
