package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.Wall;

/** The mails of the tenants within reach. */
@ApplicationScoped
class InboundMails {
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

    /** Claims the message at once: whoever takes the same one meanwhile waits here, then fails and finds this one. */
    InboundMail claim(InboundMail mail) {
        wall.add(mail);
        wall.em().flush();
        return mail;
    }
}
