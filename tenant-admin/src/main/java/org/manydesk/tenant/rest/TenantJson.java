package org.manydesk.tenant.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.Tenant;

/** A tenant as it travels. */
record TenantJson(
        String key,
        String name,
        String locale,
        String zone,
        List<String> mailDomains,
        @Nullable String supportAddress,
        BillingParty billing,
        boolean suspended,
        String createdAt) {
    static TenantJson of(Tenant tenant) {
        var profile = tenant.profile();
        return new TenantJson(
                tenant.key(),
                profile.name(),
                profile.locale(),
                profile.zone(),
                profile.mailDomains(),
                profile.supportAddress(),
                profile.billing(),
                tenant.isSuspended(),
                tenant.createdAt().toString());
    }
}
