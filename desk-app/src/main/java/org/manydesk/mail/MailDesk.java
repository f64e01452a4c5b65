package org.manydesk.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.manydesk.files.NewFile;
import org.manydesk.scope.TenantId;
import org.manydesk.ticket.Conversation;
import org.manydesk.ticket.NewTicket;
import org.manydesk.ticket.Requester;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketIntake;
import org.manydesk.ticket.Tickets;
import org.manydesk.ticket.Wording;
import org.manydesk.timeline.Channel;
import org.manydesk.timeline.TicketId;
import org.manydesk.timeline.TicketType;

/** Says a mail in the words of tickets. */
@ApplicationScoped
class MailDesk {
    private static final String NO_SUBJECT = "(no subject)";

    private final TicketIntake intake;
    private final Conversation conversation;
    private final Tickets tickets;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MailDesk() {
        this(null, null, null);
    }

    @Inject
    MailDesk(TicketIntake intake, Conversation conversation, Tickets tickets) {
        this.intake = intake;
        this.conversation = conversation;
        this.tickets = tickets;
    }

    /** A new ticket that says what the mail says. */
    Ticket open(TenantId tenant, ReceivedMail mail) {
        var subject = mail.subject().isEmpty() ? NO_SUBJECT : mail.subject();
        return intake.open(
                tenant,
                NewTicket.of(TicketType.INCIDENT, subject, wording(mail), requester(mail), Channel.MAIL)
                        .with(files(mail)));
    }

    /** Another message on a ticket; answers the ticket that it landed in, which is another one after a merge. */
    Ticket add(TenantId tenant, TicketId id, ReceivedMail mail) {
        var message = conversation.received(tenant, id, requester(mail), wording(mail), files(mail));
        return tickets.get(tenant, message.ticket());
    }

    private static Requester requester(ReceivedMail mail) {
        var from = mail.from().orElseThrow(() -> new IllegalStateException("A mail without sender goes to triage"));
        return new Requester(from.mailbox(), from.name());
    }

    @SuppressWarnings("NullAway") // null where there is none
    private static Wording wording(ReceivedMail mail) {
        return new Wording(
                CleanText.cut(mail.text().plain(), Wording.MAX_TEXT),
                mail.text().html().orElse(null),
                mail.threading().id().map(MessageId::value).orElse(null));
    }

    /** The attachments; a text that is longer than a message can be comes along as a file as well. */
    private static List<NewFile> files(ReceivedMail mail) {
        List<NewFile> files = new ArrayList<>();
        var text = mail.text().plain();
        if (text.length() > Wording.MAX_TEXT) {
            files.add(NewFile.of("message.txt", "text/plain", text.getBytes(UTF_8)));
        }
        for (var file : mail.attachments()) {
            files.add(NewFile.of(file.fileName(), file.mediaType(), file.content()));
        }
        return files;
    }
}
