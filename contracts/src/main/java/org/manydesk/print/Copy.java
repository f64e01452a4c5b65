package org.manydesk.print;

import java.util.Arrays;
import java.util.Objects;

/**
 * A document as a file.
 *
 * @param type its media type
 */
public record Copy(String name, String type, byte[] bytes) {
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Copy that
                && that.name.equals(name)
                && that.type.equals(type)
                && Arrays.equals(that.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, Arrays.hashCode(bytes));
    }
}
