package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The mails that wait for a person of the caller's provider. */
@ApplicationScoped
public class TriageMails {
    private static final int AT_ONCE = 500;

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TriageMails() {
        this(null);
    }

    @Inject
    TriageMails(Wall wall) {
        this.wall = wall;
    }

    /** One page, oldest first, with one row more than the limit where more follow. */
    public List<TriageMail> list(PageRequest page) {
        return wall.em()
                .createQuery("SELECT m FROM TriageMail m WHERE m.id > :after ORDER BY m.id", TriageMail.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The mail with this id, or {@link Unknown}. */
    public TriageMail get(long id) {
        return wall.em()
                .createQuery("SELECT m FROM TriageMail m WHERE m.id = :id", TriageMail.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("mail", Long.toString(id)));
    }

    Optional<TriageMail> find(Fingerprint fingerprint, Recipient recipient) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM TriageMail m WHERE m.fingerprint = :fingerprint AND m.recipient = :recipient",
                        TriageMail.class)
                .setParameter("fingerprint", fingerprint.hex())
                .setParameter("recipient", recipient.address())
                .getResultStream()
                .findFirst();
    }

    /** Some that came before that. */
    List<TriageMail> before(Instant then) {
        return wall.em()
                .createQuery("SELECT m FROM TriageMail m WHERE m.receivedAt < :then ORDER BY m.id", TriageMail.class)
                .setParameter("then", then)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Those to recipients like this, as {@code LIKE} takes it with {@code !} as its escape. */
    List<TriageMail> to(String pattern) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM TriageMail m WHERE m.recipient LIKE :pattern ESCAPE '!' ORDER BY m.id",
                        TriageMail.class)
                .setParameter("pattern", pattern)
                .getResultList();
    }

    /**
     * Whether there is any row of these bytes, as it is now. Who is about to add or remove one is waited for, unless that is this
     * transaction.
     */
    boolean isAny(Fingerprint fingerprint) {
        return !wall.em()
                .createQuery("SELECT m FROM TriageMail m WHERE m.fingerprint = :fingerprint", TriageMail.class)
                .setParameter("fingerprint", fingerprint.hex())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
    }

    void remove(List<TriageMail> some) {
        some.forEach(wall.em()::remove);
        wall.em().flush();
    }

    TriageMail claim(TriageMail mail) {
        wall.add(mail);
        wall.em().flush();
        return mail;
    }
}
