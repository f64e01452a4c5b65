package org.manydesk.scope;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;
import java.util.OptionalLong;

/** Identifiers: 64-bit numbers, unique over nodes, ascending with time. Strings in JSON, for they pass 2^53. */
public final class Ids {
    private Ids() {}

    /** A new identifier, greater than all that this node gave before. */
    public static long next() {
        return TsidCreator.getTsid1024().toLong();
    }

    /** When an identifier was given, to the millisecond. */
    public static Instant givenAt(long id) {
        return Tsid.from(id).getInstant();
    }

    /** Reads an identifier from a path or a JSON string; empty when it is none. */
    public static OptionalLong parse(String text) {
        return text.matches("[0-9]{1,19}") ? parseDigits(text) : OptionalLong.empty();
    }

    private static OptionalLong parseDigits(String digits) {
        try {
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
