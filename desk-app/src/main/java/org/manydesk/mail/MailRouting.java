package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.mail.Automation.Kind;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;

/** Decides whose a mail is, and whether somebody waits for an answer to it. Reads only. */
@ApplicationScoped
class MailRouting {
    private static final String NOBODYS = "No client takes mail at this address.";
    private static final String SUSPENDED =
            "The client is suspended. The mail waits, and is taken when the client is taken up again.";
    static final String NO_SENDER = "It names no sender that could be answered.";
    private static final String OWN = "Its sender is a support address of this installation.";
    private static final int LONGEST_SENDER = 254;

    private final SystemDirectory directory;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailRouting() {
        this(null);
    }

    @Inject
    MailRouting(SystemDirectory directory) {
        this.directory = directory;
    }

    MailRoute of(ProviderId provider, Recipient recipient, ReceivedMail mail) {
        var tenant = tenantOf(provider, recipient);
        if (tenant.isEmpty()) return ofSuspended(provider, recipient, mail);
        var ignored = reasonToIgnore(provider, mail);
        if (ignored.isPresent()) return new MailRoute.Ignored(tenant.get(), ignored.get());
        return isAnswerable(mail)
                ? new MailRoute.Taken(tenant.get())
                : new MailRoute.Unanswerable(tenant.get(), NO_SENDER);
    }

    /** What comes for a suspended client stays the client's, and goes with it; also where nobody can answer it. */
    private MailRoute ofSuspended(ProviderId provider, Recipient recipient, ReceivedMail mail) {
        var suspended = recipient.candidates().stream()
                .flatMap(address -> directory.suspendedByRecipient(provider, address).stream())
                .findFirst();
        if (suspended.isEmpty()) return new MailRoute.Nobodys(NOBODYS);
        return reasonToIgnore(provider, mail)
                .<MailRoute>map(reason -> new MailRoute.Ignored(suspended.get(), reason))
                .orElseGet(() -> new MailRoute.Held(suspended.get(), SUSPENDED));
    }

    private Optional<TenantId> tenantOf(ProviderId provider, Recipient recipient) {
        return recipient.candidates().stream()
                .flatMap(address -> directory.tenantByRecipient(provider, address).stream())
                .findFirst();
    }

    private Optional<String> reasonToIgnore(ProviderId provider, ReceivedMail mail) {
        var machine =
                mail.automation().filter(found -> found.kind() == Kind.MACHINE).map(Automation::reason);
        return machine.or(() -> mail.from()
                .flatMap(from -> directory.tenantByRecipient(provider, from.mailbox()))
                .map(own -> OWN));
    }

    /** Whether it names a sender to whom somebody can answer. */
    static boolean isAnswerable(ReceivedMail mail) {
        return mail.from()
                .filter(from -> from.isReachable() && from.address().length() <= LONGEST_SENDER)
                .isPresent();
    }
}
