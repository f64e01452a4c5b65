package org.manydesk.scope;

/** Identifies a tenant. */
public record TenantId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
