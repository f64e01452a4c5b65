package org.manydesk.tenant.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.tenant.BillingParty;
import org.manydesk.tenant.TenantProfile;

/** A client company to take on. */
record NewTenant(
        @NotBlank String key,
        @NotBlank String name,
        @NotBlank String locale,
        @NotBlank String zone,
        @Nullable List<@NotNull String> mailDomains,
        @Nullable String supportAddress,
        @Nullable BillingParty billing) {
    TenantProfile profile() {
        return new TenantProfile(
                name,
                locale,
                zone,
                mailDomains == null ? List.of() : mailDomains,
                supportAddress,
                billing == null ? BillingParty.UNKNOWN : billing);
    }
}
