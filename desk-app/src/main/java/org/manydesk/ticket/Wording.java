package org.manydesk.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote.
 *
 * @param text plain text
 * @param html the same with markup that was cleaned already, or null
 * @param messageId of the mail that brought it, without brackets, or null
 */
public record Wording(String text, @Nullable String html, @Nullable String messageId) {
    /** The most characters of a text. */
    public static final int MAX_TEXT = 100_000;

    public static Wording of(String text) {
        return new Wording(text, null, null);
    }

    public Optional<String> markup() {
        return Optional.ofNullable(html);
    }
}
