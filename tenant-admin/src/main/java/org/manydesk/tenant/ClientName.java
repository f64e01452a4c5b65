package org.manydesk.tenant;

/**
 * How a client is called and recognised on a page.
 *
 * @param colour which of the {@link Tenant#COLOURS} tells it apart, from 0
 */
public record ClientName(String key, String name, int colour) {
    public static ClientName of(Tenant tenant) {
        return new ClientName(tenant.key(), tenant.name(), tenant.colour());
    }

    /** For choices and searches: {@code Acme Ltd (acme)}. */
    public String label() {
        return name + " (" + key + ")";
    }
}
