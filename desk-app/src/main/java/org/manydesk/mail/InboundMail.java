package org.manydesk.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;

/** A tenant's mail and what became of it; there is one for each message, however often it is delivered. */
@Entity
@Table(name = "inbound_mail")
public class InboundMail extends TenantOwned {
    /** For how long what cannot be taken waits for its next try. */
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private static final int MOST_DOUBLINGS = 16;
    private static final String NOT_TAKEN =
            "It could not be taken (tries so far: %d) and is tried again. Whoever runs the installation finds the cause in the log.";

    @Column(name = "message_id", updatable = false)
    private @Nullable String messageId;

    @Column(name = "fingerprint", updatable = false)
    private String fingerprint;

    @Column(name = "sender", updatable = false)
    private String sender;

    @Column(name = "subject", updatable = false)
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private MailOutcome outcome;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "ticket_id")
    private @Nullable Long ticketId;

    @Column(name = "ticket_ref")
    private @Nullable String ticketRef;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "tries")
    private int tries;

    @Column(name = "next_try_at")
    private @Nullable Instant nextTryAt;

    @SuppressWarnings("NullAway") // for JPA
    protected InboundMail() {}

    @SuppressWarnings("NullAway") // null where there is none
    private InboundMail(
            TenantId tenant, ReceivedMail mail, MailOutcome outcome, Optional<String> reason, Instant receivedAt) {
        super(tenant);
        this.messageId = mail.threading().id().map(MessageId::value).orElse(null);
        this.fingerprint = mail.fingerprint().hex();
        this.sender = mail.from().map(Correspondent::toString).orElse("");
        this.subject = mail.subject();
        this.outcome = outcome;
        this.reason = reason.orElse(null);
        this.receivedAt = receivedAt;
    }

    /** A mail that goes to a ticket, to be named with {@link #landedIn}. */
    static InboundMail taken(TenantId tenant, ReceivedMail mail, MailOutcome outcome, Instant now) {
        return new InboundMail(tenant, mail, outcome, Optional.empty(), now);
    }

    static InboundMail ignored(TenantId tenant, ReceivedMail mail, String reason, Instant now) {
        return new InboundMail(tenant, mail, MailOutcome.IGNORED, Optional.of(reason), now);
    }

    /** A mail that waits until its client is taken up again. */
    static InboundMail held(TenantId tenant, ReceivedMail mail, String reason, Instant now) {
        return new InboundMail(tenant, mail, MailOutcome.TRIAGE, Optional.of(reason), now);
    }

    /** It waited, and is taken now. */
    void isTaken(MailOutcome as, Ticket ticket) {
        outcome = as;
        reason = null;
        landedIn(ticket);
    }

    /** It waited, and becomes no ticket. */
    void isNoTicket(String why) {
        outcome = MailOutcome.IGNORED;
        reason = why;
    }

    /** It could not be taken, whatever the reason: it waits on, twice as long each time, up to {@link #LONGEST_PAUSE}. */
    void isTriedAgain(Instant now) {
        var pause = Duration.ofMinutes(1L << Math.min(tries, MOST_DOUBLINGS));
        tries++;
        nextTryAt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        reason = NOT_TAKEN.formatted(tries);
    }

    void landedIn(Ticket ticket) {
        ticketId = ticket.key();
        ticketRef = ticket.ref();
    }

    /** What was answered to whoever handed it in. */
    public Receipt receipt() {
        return new Receipt(
                outcome,
                Optional.ofNullable(reason),
                Optional.ofNullable(ticketRef).map(TicketRef::new),
                false);
    }

    /** Before when it is not tried again; empty while it was never tried in vain. */
    Optional<Instant> nextTryAt() {
        return Optional.ofNullable(nextTryAt);
    }

    Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    /** Name and address, as far as they could be read; empty otherwise. */
    public String sender() {
        return sender;
    }

    public String subject() {
        return subject;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
