package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.Map;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Unknown;

/** Opens mail that was set aside: letters of people who meant them for somebody, so who opens one is remembered. */
@ApplicationScoped
@Transactional
public class TriageReading {
    private final TriageMails mails;
    private final RawMailStore store;
    private final AuditTrail audit;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TriageReading() {
        this(null, null, null);
    }

    @Inject
    TriageReading(TriageMails mails, RawMailStore store, AuditTrail audit) {
        this.mails = mails;
        this.store = store;
        this.audit = audit;
    }

    /** What is known of it: who wrote to whom about what. {@link Unknown} where it is none of the caller's provider. */
    public TriageMail heading(long id) {
        return read(id, "HEADING");
    }

    /** The message as it was handed in. */
    public Opened content(long id) {
        var mail = read(id, "CONTENT");
        return new Opened(mail.key() + ".eml", store.open(mail));
    }

    /** @param name for a file that holds it */
    public record Opened(String name, InputStream bytes) {}

    private TriageMail read(long id, String part) {
        var mail = mails.get(id);
        var told = Map.of("part", part, "sha256", mail.fingerprint().hex());
        audit.record("TRIAGE_MAIL_READ", Long.toString(id), told);
        return mail;
    }
}
