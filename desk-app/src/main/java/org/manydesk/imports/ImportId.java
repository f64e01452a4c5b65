package org.manydesk.imports;

/** Identifies an import. */
public record ImportId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
