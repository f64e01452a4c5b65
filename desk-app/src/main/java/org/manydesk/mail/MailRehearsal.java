package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;
import org.manydesk.ticket.Contact;
import org.manydesk.ticket.Contacts;

/** Tells where a mail would go, by the rules that mail goes by, and writes nothing. */
@ApplicationScoped
@Transactional
public class MailRehearsal {
    private final MailRouting routing;
    private final MailThreads threads;
    private final Tenants tenants;
    private final Contacts contacts;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailRehearsal() {
        this(null, null, null, null, null);
    }

    @Inject
    MailRehearsal(MailRouting routing, MailThreads threads, Tenants tenants, Contacts contacts, CurrentCaller caller) {
        this.routing = routing;
        this.threads = threads;
        this.tenants = tenants;
        this.contacts = contacts;
        this.caller = caller;
    }

    /**
     * What would become of a mail.
     *
     * @param sender as a mail's From would say it, with or without a name
     * @param subject may be empty
     */
    public MailVerdict of(String sender, String recipient, String subject) {
        try {
            var mail = ReceivedMail.read(raw(sender, recipient, subject));
            return of(Recipient.of(recipient), mail);
        } catch (UnreadableMail unreadable) {
            return MailVerdict.aside(unreadable.reason());
        }
    }

    private MailVerdict of(Recipient recipient, ReceivedMail mail) {
        return switch (routing.of(caller.get().provider(), recipient, mail)) {
            case MailRoute.Nobodys route -> MailVerdict.aside(route.reason());
            case MailRoute.Unanswerable route -> MailVerdict.aside(route.reason());
            case MailRoute.Ignored route -> MailVerdict.ignored(tenants.get(route.tenant()), route.reason());
            case MailRoute.Held route -> MailVerdict.held(tenants.get(route.tenant()), route.reason());
            case MailRoute.Taken route -> taken(tenants.get(route.tenant()), mail);
        };
    }

    private MailVerdict taken(Tenant client, ReceivedMail mail) {
        var sender = sender(client.id(), mail.from().orElseThrow());
        return threads.landing(client.id(), mail)
                .map(ticket -> MailVerdict.reply(client, sender, ticket))
                .orElseGet(() -> MailVerdict.newTicket(client, sender));
    }

    private MailVerdict.Sender sender(TenantId client, Correspondent from) {
        var known = contacts.find(client, from.mailbox());
        return new MailVerdict.Sender(from.mailbox(), known.map(Contact::name).orElse(from.name()), known.isPresent());
    }

    private static byte[] raw(String sender, String recipient, String subject) {
        var head = "From: " + CleanText.line(sender) + "\r\nTo: " + CleanText.line(recipient) + "\r\nSubject: "
                + CleanText.line(subject) + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\r\n";
        return head.getBytes(UTF_8);
    }
}
