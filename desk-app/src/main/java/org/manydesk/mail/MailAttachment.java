package org.manydesk.mail;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that came with a mail.
 *
 * @param fileName safe for any file system, never empty; not unique within a mail
 * @param mediaType as the mail claims it, {@code application/octet-stream} when that is no media type
 * @param contentId by which the markup shows it in place, without brackets
 * @param content the bytes, transfer encoding undone; not to be changed
 */
public record MailAttachment(String fileName, String mediaType, Optional<String> contentId, byte[] content) {
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,100}");
    private static final String UNKNOWN = "application/octet-stream";

    public MailAttachment {
        fileName = AttachmentName.of(fileName);
        mediaType = MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : UNKNOWN;
    }

    static MailAttachment of(MailPart part) {
        var name = part.name().orElseGet(() -> nameless(part.mediaType()));
        return new MailAttachment(name, part.mediaType(), part.contentId(), part.content());
    }

    private static String nameless(String mediaType) {
        return switch (mediaType) {
            case "message/rfc822", "message/global" -> "message.eml";
            case "message/delivery-status" -> "delivery-status.txt";
            case "text/rfc822-headers" -> "headers.txt";
            case "text/calendar" -> "invitation.ics";
            case "text/plain" -> "text.txt";
            case "text/html" -> "page.html";
            default -> mediaType.startsWith("image/") ? "image." + mediaType.substring(6) : "attachment";
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAttachment that
                && fileName.equals(that.fileName)
                && mediaType.equals(that.mediaType)
                && contentId.equals(that.contentId)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fileName, mediaType, contentId, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
        return fileName + " (" + mediaType + ", " + content.length + " bytes)";
    }
}
