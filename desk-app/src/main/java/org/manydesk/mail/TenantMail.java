package org.manydesk.mail;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.manydesk.problem.TooMany;
import org.manydesk.quota.Measure;
import org.manydesk.quota.Quotas;
import org.manydesk.scope.TenantId;
import org.manydesk.timeline.TicketId;

/**
 * Turns the mail of one tenant into tickets and messages, each message once. Whoever the sender claims to be, a mail is
 * a customer's message and never an agent's answer: anyone can write any sender.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class TenantMail {
    private final InboundMails mails;
    private final MailThreads threads;
    private final MailDesk desk;
    private final Quotas quotas;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TenantMail() {
        this(null, null, null, null, null);
    }

    @Inject
    TenantMail(InboundMails mails, MailThreads threads, MailDesk desk, Quotas quotas, Clock clock) {
        this.mails = mails;
        this.threads = threads;
        this.desk = desk;
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * Takes a mail whose sender can be answered, or gives the first answer again.
     *
     * @throws TooMany where the client has had its mails of the hour; nothing is written, and the mail is to come again
     */
    public Receipt receive(TenantId tenant, ReceivedMail mail) {
        return first(tenant, mail).orElseGet(() -> taken(tenant, mail));
    }

    private Receipt taken(TenantId tenant, ReceivedMail mail) {
        quotas.use(tenant, Measure.MAILS);
        return threads.ticketOf(tenant, mail)
                .map(ticket -> joined(tenant, mail, ticket))
                .orElseGet(() -> opened(tenant, mail));
    }

    /** Remembers a mail that no person waits for, or gives the first answer again. */
    public Receipt ignore(TenantId tenant, ReceivedMail mail, String reason) {
        return first(tenant, mail)
                .orElseGet(() -> mails.claim(InboundMail.ignored(tenant, mail, reason, clock.instant()))
                        .receipt());
    }

    private Optional<Receipt> first(TenantId tenant, ReceivedMail mail) {
        return mails.find(tenant, mail.fingerprint())
                .map(found -> found.receipt().again());
    }

    private Receipt joined(TenantId tenant, ReceivedMail mail, TicketId id) {
        var row = mails.claim(InboundMail.taken(tenant, mail, MailOutcome.REPLY_ADDED, clock.instant()));
        row.landedIn(desk.add(tenant, id, mail));
        return row.receipt();
    }

    private Receipt opened(TenantId tenant, ReceivedMail mail) {
        var row = mails.claim(InboundMail.taken(tenant, mail, MailOutcome.TICKET_CREATED, clock.instant()));
        row.landedIn(desk.open(tenant, mail));
        return row.receipt();
    }
}
