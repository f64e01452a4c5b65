package org.manydesk.ticket;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A file that is to be kept with a ticket.
 *
 * @param name as its sender calls it; never used as a path
 * @param mediaType as its sender claims it; never believed
 * @param content read once
 */
public record NewFile(String name, String mediaType, InputStream content) {
    private static final int MAX_NAME = 255;
    private static final String UNKNOWN = "application/octet-stream";

    public NewFile {
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}/\\\\]+", "_").strip();
        if (name.isEmpty()) name = "file";
        if (name.length() > MAX_NAME) name = name.substring(name.length() - MAX_NAME);
        mediaType = mediaType.matches("[\\w!#$&^.+-]{1,90}/[\\w!#$&^.+-]{1,100}") ? mediaType : UNKNOWN;
    }

    public static NewFile of(String name, String mediaType, byte[] content) {
        return new NewFile(name, mediaType, new ByteArrayInputStream(content));
    }
}
