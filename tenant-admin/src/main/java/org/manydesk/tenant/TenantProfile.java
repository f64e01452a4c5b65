package org.manydesk.tenant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;

/**
 * What can change of a tenant.
 *
 * @param locale BCP 47, e.g. {@code en-GB}
 * @param zone an IANA zone, e.g. {@code Europe/London}
 * @param mailDomains the domains that its people write from, in lower case
 * @param supportAddress where its people write for help; null when it has none
 */
public record TenantProfile(
        @NotBlank(message = "Give the client a name.") @Size(max = 200) String name,
        @NotBlank(message = "Give a language such as en-GB.") @Size(max = 35) String locale,
        @NotBlank(message = "Give a time zone such as Europe/London.") @Size(max = 60) String zone,
        @NotNull @Size(max = 30)
                List<
                                @NotNull
                                @Pattern(
                                        regexp = "[a-z0-9.-]{1,60}",
                                        message = "Must be a mail domain such as acme.example.")
                                String>
                        mailDomains,
        @Nullable
                @Size(max = 254)
                @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,189}", message = "Must be an e-mail address.")
                String supportAddress,
        @Valid @NotNull BillingParty billing) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public TenantProfile {
        name = name == null ? null : name.strip();
        mailDomains = mailDomains == null
                ? null
                : mailDomains.stream().map(TenantProfile::lowerCase).collect(Collectors.toList());
        supportAddress = lowerCase(supportAddress);
        if (zone != null) requireZone(zone);
        if (locale != null) requireLocale(locale);
    }

    /** The same of a client that nobody writes to. */
    public TenantProfile withoutMail() {
        return new TenantProfile(name, locale, zone, List.of(), null, billing);
    }

    private static @Nullable String lowerCase(@Nullable String text) {
        return text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    private static void requireZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("/zone", "Must be a time zone such as Europe/Paris.");
        }
    }

    private static void requireLocale(String locale) {
        try {
            new Locale.Builder().setLanguageTag(locale).build();
        } catch (IllformedLocaleException unknown) {
            throw new InvalidInput("/locale", "Must be a language tag such as en-GB.");
        }
    }
}
