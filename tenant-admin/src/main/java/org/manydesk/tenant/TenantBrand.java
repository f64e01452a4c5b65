package org.manydesk.tenant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;

/**
 * How a client is recognised, and how its requesters are written to. All of it is plain text, for others to escape.
 *
 * @param senderName stands before the support address in mails, in one line; null: the client's name
 * @param shortName what the client is called where there is little room, in one line; null: its name
 * @param colour which of the {@link Tenant#COLOURS} tells it apart, from 0
 * @param signature stands below replies, lines parted by {@code \n}; null for none
 */
public record TenantBrand(
        @Nullable @Size(max = 100, message = "A sender name has at most 100 characters.") String senderName,
        @Nullable @Size(max = 20, message = "A short name has at most 20 characters.") String shortName,
        @NotNull(message = "Choose a colour from 0 to 11.")
                @Min(value = 0, message = "Choose a colour from 0 to 11.")
                @Max(value = Tenant.COLOURS - 1, message = "Choose a colour from 0 to 11.")
                Integer colour,
        @Nullable @Size(max = 1000, message = "A signature has at most 1000 characters.") String signature) {
    public TenantBrand {
        senderName = orNull(senderName);
        shortName = orNull(shortName);
        signature = orNull(
                signature == null ? null : signature.replace("\r\n", "\n").replace('\r', '\n'));
        mustBeOneLine("/senderName", senderName);
        mustBeOneLine("/shortName", shortName);
        if (signature != null && signature.codePoints().anyMatch(point -> point != '\n' && isHidden(point)))
            throw new InvalidInput("/signature", "This has characters that cannot be seen. Type it as plain text.");
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void mustBeOneLine(String pointer, @Nullable String text) {
        if (text != null && text.codePoints().anyMatch(TenantBrand::isHidden))
            throw new InvalidInput(pointer, "This must be one line without characters that cannot be seen.");
    }

    /** Ends of lines and what else controls text, turns its direction or has no width. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
