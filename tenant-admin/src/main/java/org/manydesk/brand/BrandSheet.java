package org.manydesk.brand;

import java.util.Optional;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.TenantBrand;

/**
 * The brand of a client as it is kept.
 *
 * @param name the client's own, which stands where the brand has none
 * @param from the {@code From} header of mails to its requesters; empty while it has no support address
 * @param version of the client that this was read from
 */
public record BrandSheet(
        String key, String name, TenantBrand brand, boolean hasLogo, Optional<String> from, int version) {
    static BrandSheet of(Tenant tenant) {
        return new BrandSheet(
                tenant.key(),
                tenant.name(),
                tenant.brand(),
                tenant.logo().isPresent(),
                tenant.supportAddress().map(address -> SenderLine.of(tenant.sender(), address)),
                tenant.version());
    }
}
