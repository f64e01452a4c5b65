package org.manydesk.mail;

import java.util.Optional;
import org.manydesk.ticket.TicketRef;

/**
 * The answer to whoever hands in a mail.
 *
 * @param reason why it was ignored or set aside
 * @param repeated whether this very message was handed in before, and this is the first answer again
 */
public record Receipt(MailOutcome outcome, Optional<String> reason, Optional<TicketRef> ticket, boolean repeated) {

    static Receipt of(MailOutcome outcome, TicketRef ticket) {
        return new Receipt(outcome, Optional.empty(), Optional.of(ticket), false);
    }

    static Receipt of(MailOutcome outcome, String reason) {
        return new Receipt(outcome, Optional.of(reason), Optional.empty(), false);
    }

    Receipt again() {
        return new Receipt(outcome, reason, ticket, true);
    }
}
