package org.manydesk.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.mail.MimeReading.MimeTree;

/**
 * A message as it was received, read once and never changed. Nothing in it is trusted but its bytes.
 *
 * @param automation why no person is waiting for an answer to it, if that is so
 * @param fingerprint equal for the same message delivered again
 */
public record ReceivedMail(
        MailHeading heading,
        MailText text,
        List<MailAttachment> attachments,
        Optional<Automation> automation,
        Fingerprint fingerprint) {

    public ReceivedMail {
        attachments = List.copyOf(attachments);
    }

    /** Reads raw bytes, at most 50 MiB of them; anything that cannot be read is {@link UnreadableMail}. */
    public static ReceivedMail read(byte[] raw) {
        try {
            return of(MimeReading.of(raw));
        } catch (UnreadableMail named) {
            throw named;
        } catch (RuntimeException unforeseen) {
            throw new UnreadableMail("The message is not readable.", unforeseen);
        }
    }

    private static ReceivedMail of(MimeTree tree) {
        var body = new ArrayList<MailPart>();
        var attachments = new ArrayList<MailAttachment>();
        for (var part : tree.parts()) {
            if (isShown(part, body)) body.add(part);
            else attachments.add(MailAttachment.of(part));
        }
        var heading = MailHeading.of(tree.headers());
        return new ReceivedMail(
                heading,
                MailText.of(body),
                attachments,
                Automation.of(tree.headers(), heading, tree.parts()),
                Fingerprint.of(tree.headers(), tree.parts()));
    }

    /** A text with a file name is part of the mail's text only where it begins or completes it. */
    private static boolean isShown(MailPart part, List<MailPart> body) {
        if (part.isAttachment()) return false;
        return body.isEmpty() || part.name().isEmpty() || body.getLast().block() == part.block();
    }

    public String subject() {
        return heading.subject();
    }

    public Optional<Correspondent> from() {
        return heading.correspondents().from();
    }

    public Threading threading() {
        return heading.threading();
    }

    /** When the sender says it was sent. */
    public Optional<Instant> sent() {
        return heading.sent();
    }
}
