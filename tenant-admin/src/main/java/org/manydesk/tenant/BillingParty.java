package org.manydesk.tenant;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The buyer (EN 16931 BG-7) of a tenant's invoices. Texts may be empty while unknown.
 *
 * @param legalName the registered name (BT-44)
 * @param address street, post code and city, lines separated by line feeds (BG-8)
 * @param country ISO 3166-1 alpha-2, or empty (BT-55)
 * @param vatId the VAT identifier (BT-48)
 */
public record BillingParty(
        @Size(max = 200) String legalName,
        @Size(max = 500) String address,
        @Pattern(regexp = "|[A-Z]{2}", message = "Must be a country code of two capital letters, e.g. FR.")
                String country,
        @Size(max = 40) String vatId) {
    /** Nothing is known yet. */
    public static final BillingParty UNKNOWN = new BillingParty("", "", "", "");

    public BillingParty(
            @Nullable String legalName, @Nullable String address, @Nullable String country, @Nullable String vatId) {
        this.legalName = text(legalName);
        this.address = text(address);
        this.country = text(country);
        this.vatId = text(vatId);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
