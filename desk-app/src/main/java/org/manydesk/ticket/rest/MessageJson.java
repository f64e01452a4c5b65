package org.manydesk.ticket.rest;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.ticket.Message;
import org.manydesk.ticket.MessageKind;

/** A message as it travels. */
record MessageJson(
        String id,
        MessageForm.Kind kind,
        Side from,
        PersonJson author,
        String body,
        Optional<String> html,
        Instant at) {
    /** Whose side wrote it. */
    enum Side {
        STAFF,
        CUSTOMER
    }

    static MessageJson of(Message message) {
        return new MessageJson(
                Long.toString(message.key()),
                message.kind() == MessageKind.NOTE ? MessageForm.Kind.NOTE : MessageForm.Kind.REPLY,
                message.kind() == MessageKind.CUSTOMER ? Side.CUSTOMER : Side.STAFF,
                PersonJson.of(message.author()),
                message.body(),
                message.html(),
                message.at());
    }
}
