package org.manydesk.rest;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.MalformedInput;

/** Reads parameters of a query that take one of a few words; any other word is refused with those that there are. */
public final class QueryWords {
    private QueryWords() {}

    /** One of an enumeration's names. */
    public static <E extends Enum<E>> E constant(String parameter, @Nullable String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        parameter,
                        parameter + " must be one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** The same, where it may be absent. */
    public static <E extends Enum<E>> Optional<E> find(String parameter, @Nullable String text, Class<E> type) {
        return text == null ? Optional.empty() : Optional.of(constant(parameter, text, type));
    }

    /** {@code true} or {@code false}; absent is false. */
    public static boolean flag(String parameter, @Nullable String text) {
        if (text == null || text.equals("false")) return false;
        if (text.equals("true")) return true;
        throw new MalformedInput(parameter, parameter + " must be true or false.");
    }
}
