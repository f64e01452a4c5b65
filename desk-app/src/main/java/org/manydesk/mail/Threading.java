package org.manydesk.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * By what a mail says it belongs to others: hints, to be believed only within one tenant.
 *
 * @param references the newest 50, oldest first
 */
public record Threading(Optional<MessageId> id, List<MessageId> inReplyTo, List<MessageId> references) {
    private static final int MOST_REPLIED_TO = 10;
    private static final int MOST_REFERENCES = 50;

    static Threading of(MailHeaders headers) {
        return new Threading(
                headers.first("message-id").flatMap(MessageId::parse),
                headers.first("in-reply-to")
                        .map(ids -> MessageId.parseAll(ids, MOST_REPLIED_TO))
                        .orElse(List.of()),
                headers.first("references")
                        .map(ids -> MessageId.parseAll(ids, MOST_REFERENCES))
                        .orElse(List.of()));
    }

    /** The messages that this one may answer, the likeliest first, none of them twice. */
    public List<MessageId> answered() {
        return Stream.concat(inReplyTo.stream(), references.reversed().stream())
                .distinct()
                .toList();
    }
}
