package org.manydesk.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands at the top of a mail.
 *
 * @param subject decoded, on one line, "Re:" kept, at most 500 characters, empty when there is none
 * @param sent by the sender's clock and honesty
 */
public record MailHeading(String subject, Correspondents correspondents, Threading threading, Optional<Instant> sent) {
    private static final int SUBJECT_LIMIT = 500;

    public MailHeading {
        subject = CleanText.cut(subject, SUBJECT_LIMIT).strip();
    }

    static MailHeading of(MailHeaders headers) {
        return new MailHeading(
                headers.text("subject").orElse(""),
                Correspondents.of(headers),
                Threading.of(headers),
                headers.text("date").flatMap(MailDate::parse));
    }
}
