package org.manydesk.ticket.rest;

import java.time.Instant;
import java.util.Optional;
import org.manydesk.ticket.Attachment;

/**
 * A file as it travels.
 *
 * @param message the message that it came with, if it came with one
 * @param size in bytes
 */
record AttachmentJson(
        String id, Optional<String> message, String name, String mediaType, long size, String sha256, Instant at) {
    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(
                Long.toString(file.key()),
                file.message().map(key -> Long.toString(key)),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.at());
    }
}
