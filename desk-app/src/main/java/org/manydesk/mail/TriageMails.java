package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The mails that wait for a person of the caller's provider. */
@ApplicationScoped
public class TriageMails {
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

    TriageMail claim(TriageMail mail) {
        wall.add(mail);
        wall.em().flush();
        return mail;
    }
}
