package org.manydesk.invoicing;

/** Identifies a run over many contracts. */
public record RunId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
