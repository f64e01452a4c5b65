package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.tenant.Tenants;

/** Does with mail that was held what would have been done had its client not been suspended. */
@ApplicationScoped
class ReleasedMail {
    private final MailThreads threads;
    private final MailDesk desk;
    private final Triage triage;
    private final Tenants tenants;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReleasedMail() {
        this(null, null, null, null, null);
    }

    @Inject
    ReleasedMail(MailThreads threads, MailDesk desk, Triage triage, Tenants tenants, CurrentCaller caller) {
        this.threads = threads;
        this.desk = desk;
        this.triage = triage;
        this.tenants = tenants;
        this.caller = caller;
    }

    void land(InboundMail held, byte[] raw) {
        var mail = ReceivedMail.read(raw);
        if (MailRouting.isAnswerable(mail)) take(held, mail);
        else setAside(held, mail, raw);
    }

    private void take(InboundMail held, ReceivedMail mail) {
        var tenant = held.tenant();
        threads.ticketOf(tenant, mail)
                .ifPresentOrElse(
                        ticket -> held.isTaken(MailOutcome.REPLY_ADDED, desk.add(tenant, ticket, mail)),
                        () -> held.isTaken(MailOutcome.TICKET_CREATED, desk.open(tenant, mail)));
    }

    /** A person of the provider has to look at it: whoever wrote it cannot be answered. */
    private void setAside(InboundMail held, ReceivedMail mail, byte[] raw) {
        var client = tenants.get(held.tenant());
        var recipient = new Recipient(client.supportAddress().orElse(client.key()));
        var stray = new StrayMail(recipient, Optional.of(mail), raw, MailRouting.NO_SENDER);
        triage.keep(caller.get().provider(), stray);
        held.isNoTicket(MailRouting.NO_SENDER);
    }
}
