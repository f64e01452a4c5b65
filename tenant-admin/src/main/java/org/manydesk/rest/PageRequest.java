package org.manydesk.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.MalformedInput;

/** Which page of a list is wanted: {@code ?limit=50&cursor=…}. Use as {@code @BeanParam}. */
public class PageRequest {
    private static final String SEPARATOR = "\u001f";

    @Parameter(
            description = "How many items, 1 to 200",
            schema = @Schema(type = "integer", minimum = "1", maximum = "200"))
    @QueryParam("limit")
    @DefaultValue("50")
    private @Nullable String limit;

    @Parameter(description = "The next of the page before")
    @QueryParam("cursor")
    private @Nullable String cursor;

    /** For JAX-RS, which fills the parameters in. */
    public PageRequest() {}

    public PageRequest(int limit, @Nullable String cursor) {
        this.limit = Integer.toString(limit);
        this.cursor = cursor;
    }

    /** How many items are wanted, 1 to 200. */
    public int limit() {
        var text = String.valueOf(limit);
        if (!text.matches("[0-9]{1,3}")) throw new MalformedInput("limit", "limit must be a number from 1 to 200.");
        int number = Integer.parseInt(text);
        if (number < 1 || number > 200) throw new MalformedInput("limit", "limit must be a number from 1 to 200.");
        return number;
    }

    /** The sort keys of the last item seen, as many as given to {@link #cursor}; empty on the first page. */
    public Optional<List<String>> after(int keys) {
        if (cursor == null || cursor.isEmpty()) return Optional.empty();
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == keys) return Optional.of(parts);
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw new MalformedInput("cursor", "This cursor is not one of this list's. Start without a cursor.");
    }

    /** The id after which the page starts, for lists in the order of ids; {@link Long#MIN_VALUE} on the first page. */
    public long afterId() {
        return after(1).map(List::getFirst).map(PageRequest::number).orElse(Long.MIN_VALUE);
    }

    /** The id before which the page starts, for lists with the newest first; {@link Long#MAX_VALUE} on the first page. */
    public long beforeId() {
        return after(1).map(List::getFirst).map(PageRequest::number).orElse(Long.MAX_VALUE);
    }

    /** Reads a number that was put into a cursor. */
    public static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException notOurs) {
            throw new MalformedInput("cursor", "This cursor is not one of this list's. Start without a cursor.");
        }
    }

    /** Makes the cursor that continues after these sort keys. */
    public static String cursor(Object... keys) {
        var text = String.join(
                SEPARATOR, List.of(keys).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
