package org.manydesk.mail;

import java.util.Optional;
import org.manydesk.tenant.Tenant;
import org.manydesk.ticket.TicketRef;

/**
 * Where a mail would go.
 *
 * @param reason why, in a sentence
 * @param client whose it would be, by its key
 * @param sender who would be its requester, or the writer of the reply
 * @param ticket that it would be added to
 */
public record MailVerdict(
        MailOutcome outcome, String reason, Optional<String> client, Optional<Sender> sender, Optional<String> ticket) {
    /**
     * Who wrote it.
     *
     * @param known whether they raised or watched a ticket of this client before
     */
    public record Sender(String email, String name, boolean known) {}

    static MailVerdict aside(String reason) {
        return new MailVerdict(MailOutcome.TRIAGE, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static MailVerdict ignored(Tenant client, String reason) {
        return new MailVerdict(
                MailOutcome.IGNORED, reason, Optional.of(client.key()), Optional.empty(), Optional.empty());
    }

    static MailVerdict held(Tenant client, String reason) {
        return new MailVerdict(
                MailOutcome.TRIAGE, reason, Optional.of(client.key()), Optional.empty(), Optional.empty());
    }

    static MailVerdict newTicket(Tenant client, Sender sender) {
        return new MailVerdict(
                MailOutcome.TICKET_CREATED,
                taking(client) + " Its subject names no ticket that the sender takes part in.",
                Optional.of(client.key()),
                Optional.of(sender),
                Optional.empty());
    }

    static MailVerdict reply(Tenant client, Sender sender, TicketRef ticket) {
        return new MailVerdict(
                MailOutcome.REPLY_ADDED,
                taking(client) + " Its subject names a ticket that the sender takes part in; the message goes to "
                        + ticket + ".",
                Optional.of(client.key()),
                Optional.of(sender),
                Optional.of(ticket.value()));
    }

    private static String taking(Tenant client) {
        return client.name() + " takes mail at " + client.supportAddress().orElse("this address") + ".";
    }
}
