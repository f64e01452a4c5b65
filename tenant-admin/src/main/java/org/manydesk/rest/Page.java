package org.manydesk.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, in the order of the list.
 *
 * @param next the cursor of the next page; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from rows that were read with one more than the limit, so that it is known whether more follow.
     *
     * @param cursor gives the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page of something else. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
