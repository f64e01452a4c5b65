package org.manydesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/** A mail that belongs to no tenant or cannot be read, waiting for a person of the provider. */
@Entity
@Table(name = "triage_mail")
public class TriageMail extends ProviderOwned {
    @Column(name = "fingerprint", updatable = false)
    private String fingerprint;

    @Column(name = "recipient", updatable = false)
    private String recipient;

    @Column(name = "sender", updatable = false)
    private String sender;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Column(name = "reason", updatable = false)
    private String reason;

    @Column(name = "size", updatable = false)
    private long size;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @SuppressWarnings("NullAway") // for JPA
    protected TriageMail() {}

    TriageMail(ProviderId provider, StrayMail stray, Instant receivedAt) {
        super(provider);
        this.fingerprint = stray.fingerprint().hex();
        this.recipient = stray.recipient().address();
        this.sender = stray.mail()
                .flatMap(ReceivedMail::from)
                .map(Correspondent::toString)
                .orElse("");
        this.subject = stray.mail().map(ReceivedMail::subject).orElse("");
        this.reason = stray.reason();
        this.size = stray.raw().length;
        this.receivedAt = receivedAt;
    }

    /** What was answered to whoever handed it in. */
    public Receipt receipt() {
        return Receipt.of(MailOutcome.TRIAGE, reason);
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    /** Where it was delivered to. */
    public String recipient() {
        return recipient;
    }

    /** Name and address, as far as they could be read; empty otherwise. */
    public String sender() {
        return sender;
    }

    public String subject() {
        return subject;
    }

    /** Why it is here, in a sentence. */
    public String reason() {
        return reason;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
