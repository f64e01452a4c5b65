package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The mails of the tenants within reach. Those set aside wait until their client is taken up again. */
@ApplicationScoped
public class InboundMails {
    private static final int AT_ONCE = 500;

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InboundMails() {
        this(null);
    }

    @Inject
    InboundMails(Wall wall) {
        this.wall = wall;
    }

    Optional<InboundMail> find(TenantId tenant, Fingerprint fingerprint) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM InboundMail m WHERE m.tenantId = :tenant AND m.fingerprint = :fingerprint",
                        InboundMail.class)
                .setParameter("tenant", tenant.value())
                .setParameter("fingerprint", fingerprint.hex())
                .getResultStream()
                .findFirst();
    }

    /** Whether any mail has come for this client. */
    boolean hasAny(TenantId tenant) {
        return wall.em()
                .createQuery("SELECT m.fingerprint FROM InboundMail m WHERE m.tenantId = :tenant", String.class)
                .setParameter("tenant", tenant.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** One page of those that wait for a client, the first first, with one row more than the limit where more follow. */
    public List<InboundMail> held(TenantId tenant, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT m FROM InboundMail m WHERE m.tenantId = :tenant AND m.outcome = :held AND m.id > :after"
                                + " ORDER BY m.id",
                        InboundMail.class)
                .setParameter("tenant", tenant.value())
                .setParameter("held", MailOutcome.TRIAGE)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The ids of all that wait for a client. */
    List<Long> held(TenantId tenant) {
        return wall.em()
                .createQuery(
                        "SELECT m.id FROM InboundMail m WHERE m.tenantId = :tenant AND m.outcome = :held ORDER BY m.id",
                        Long.class)
                .setParameter("tenant", tenant.value())
                .setParameter("held", MailOutcome.TRIAGE)
                .getResultList();
    }

    /** Some of clients that are not suspended any more, in the order in which they came; none that is to be tried later. */
    List<Long> released(Instant now) {
        return wall.em()
                .createQuery(
                        "SELECT m.id FROM InboundMail m, Tenant t WHERE m.outcome = :held AND t.id = m.tenantId"
                                + " AND t.suspended = FALSE AND (m.nextTryAt IS NULL OR m.nextTryAt <= :now) ORDER BY m.id",
                        Long.class)
                .setParameter("now", now)
                .setParameter("held", MailOutcome.TRIAGE)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** One that still waits, with the row locked until the end of the transaction. */
    Optional<InboundMail> heldAndLocked(long id) {
        return wall.em()
                .createQuery("SELECT m FROM InboundMail m WHERE m.id = :id", InboundMail.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(mail -> mail.receipt().outcome() == MailOutcome.TRIAGE)
                .findFirst();
    }

    /** Claims the message at once: whoever takes the same one meanwhile waits here, then fails and finds this one. */
    InboundMail claim(InboundMail mail) {
        wall.add(mail);
        wall.em().flush();
        return mail;
    }
}
