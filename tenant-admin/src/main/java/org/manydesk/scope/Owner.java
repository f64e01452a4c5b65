package org.manydesk.scope;

import java.util.Optional;

/**
 * Whose a thing is, and nothing else about it.
 *
 * @param tenant empty for what belongs to the provider alone
 * @param thing the thing's id
 */
public record Owner(ProviderId provider, Optional<TenantId> tenant, long thing) {
    /** Whether it lies outside this reach. */
    public boolean isBeyond(Reach reach) {
        return !provider.equals(reach.provider())
                || tenant.filter(owning -> !reach.includes(owning.value())).isPresent();
    }
}
