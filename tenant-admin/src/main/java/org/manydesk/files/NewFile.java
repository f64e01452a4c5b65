package org.manydesk.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.MalformedInput;

/**
 * A file that is to be kept.
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

    /**
     * A file that was sent as it is, with its name beside it.
     *
     * @throws MalformedInput if its name is missing or too long
     */
    public static NewFile sent(@Nullable String name, @Nullable String mediaType, InputStream content) {
        if (name == null || name.isBlank() || name.length() > MAX_NAME)
            throw new MalformedInput("name", "Say the file's name in ?name=, at most 255 characters.");
        return new NewFile(name, mediaType == null ? UNKNOWN : mediaType, content);
    }

    public static NewFile of(String name, String mediaType, byte[] content) {
        return new NewFile(name, mediaType, new ByteArrayInputStream(content));
    }
}
