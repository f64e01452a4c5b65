package org.manydesk.scope;

/** Identifies a provider. */
public record ProviderId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
