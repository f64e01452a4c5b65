package org.manydesk.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers the faults of one input while it is read, so that its sender learns of all of them at once. */
public final class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault at a place given as a JSON pointer. */
    public void add(String pointer, String detail) {
        found.add(new Fault(pointer, detail));
    }

    /** What was noted so far. */
    public List<Fault> found() {
        return List.copyOf(found);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** Refuses the input with {@link InvalidInput} if any fault was noted. */
    public void refuse() {
        if (!found.isEmpty()) throw new InvalidInput(found);
    }

    /** Reads a text that must be there; a text that the parser refuses is noted as a fault. */
    public <T> Optional<T> required(
            String pointer, @Nullable String text, Function<String, T> parser, String expected) {
        if (text != null) return optional(pointer, text, parser, expected);
        add(pointer, "This is missing. Give " + expected + ".");
        return Optional.empty();
    }

    /** Reads a text that may be absent; a text that the parser refuses is noted as a fault. */
    public <T> Optional<T> optional(
            String pointer, @Nullable String text, Function<String, T> parser, String expected) {
        if (text == null) return Optional.empty();
        try {
            return Optional.of(parser.apply(text));
        } catch (RuntimeException refused) {
            add(pointer, "This must be " + expected + ".");
            return Optional.empty();
        }
    }
}
