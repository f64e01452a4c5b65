package org.manydesk.mail;

import java.util.Locale;
import java.util.Optional;

/**
 * A leaf of the MIME tree, its transfer encoding undone.
 *
 * @param block leaves with the same number are versions of one text or belong to one version
 */
record MailPart(MailHeaders headers, String mediaType, int block, byte[] content) {

    boolean isAttachment() {
        if (headers.parameters("content-disposition").value().equals("attachment")) return true;
        return !mediaType.equals("text/plain") && !mediaType.equals("text/html");
    }

    boolean isHtml() {
        return mediaType.equals("text/html");
    }

    Optional<String> name() {
        return headers.parameters("content-disposition").get("filename").or(() -> headers.parameters("content-type")
                .get("name"));
    }

    Optional<String> contentId() {
        return headers.first("content-id").flatMap(MessageId::parse).map(MessageId::value);
    }

    /** The content as text with {@code \n} at the line ends. */
    String text() {
        var type = headers.parameters("content-type");
        var text = CleanText.of(MailCharset.decode(content, type.get("charset")));
        boolean flowed = type.get("format").orElse("").toLowerCase(Locale.ROOT).equals("flowed");
        if (!flowed || isHtml()) return text;
        return FlowedText.unwrapped(text, type.get("delsp").orElse("").equalsIgnoreCase("yes"));
    }
}
