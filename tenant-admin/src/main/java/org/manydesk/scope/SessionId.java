package org.manydesk.scope;

/** The id of a session or API token, in which a person acts. */
public record SessionId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
