package org.manydesk.provider;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself: the seller (EN 16931 BG-4) of its invoices. Texts may be empty while unknown.
 *
 * @param name the trading name (BT-28)
 * @param legalName the registered name (BT-27)
 * @param address street, post code and city, lines separated by line feeds (BG-5)
 * @param country ISO 3166-1 alpha-2, or empty (BT-40)
 * @param vatId the VAT identifier (BT-31)
 * @param brand the colour of its documents, as {@code #rrggbb}
 * @param bankAccount IBAN for credit transfers (BT-84)
 * @param email the electronic address for questions on invoices (BT-43)
 * @param fourEyes whether an invoice must be approved by another person than the one who drafted it
 * @param paymentDays days from issue to payment due (BT-9)
 */
public record ProviderProfile(
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String legalName,
        @Size(max = 500) String address,
        @Pattern(regexp = "|[A-Z]{2}", message = "Must be a country code of two capital letters, e.g. FR.")
                String country,
        @Size(max = 40) String vatId,
        @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "Must be a colour such as #0f766e.") String brand,
        @Size(max = 60) String bankAccount,
        @Size(max = 254) String email,
        boolean fourEyes,
        @Min(0) @Max(365) int paymentDays) {
    private static final String TEAL = "#0f766e";
    private static final int THIRTY_DAYS = 30;

    /** What is not given is empty, or what is usual. */
    public static ProviderProfile of(
            @Nullable String name, @Nullable String legalName, @Nullable String address, @Nullable String country) {
        return new ProviderProfile(
                text(name), text(legalName), text(address), text(country), "", TEAL, "", "", false, THIRTY_DAYS);
    }

    static ProviderProfile named(String name) {
        return of(name, null, null, null);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
