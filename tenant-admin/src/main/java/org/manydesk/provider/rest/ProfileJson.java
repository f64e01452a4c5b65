package org.manydesk.provider.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.manydesk.provider.ProviderProfile;

/** A provider's profile as it travels; what is left out is empty or usual. */
record ProfileJson(
        @NotBlank @Size(max = 200) String name,
        @Nullable String legalName,
        @Nullable String address,
        @Nullable String country,
        @Nullable String vatId,
        @Nullable String brand,
        @Nullable String bankAccount,
        @Nullable String email,
        @Nullable Boolean fourEyes,
        @Nullable Integer paymentDays) {
    static ProfileJson of(ProviderProfile profile) {
        return new ProfileJson(
                profile.name(),
                profile.legalName(),
                profile.address(),
                profile.country(),
                profile.vatId(),
                profile.brand(),
                profile.bankAccount(),
                profile.email(),
                profile.fourEyes(),
                profile.paymentDays());
    }

    ProviderProfile profile() {
        var usual = ProviderProfile.of(name, legalName, address, country);
        return new ProviderProfile(
                usual.name(),
                usual.legalName(),
                usual.address(),
                usual.country(),
                given(vatId, usual.vatId()).strip(),
                given(brand, usual.brand()),
                given(bankAccount, usual.bankAccount()).strip(),
                given(email, usual.email()).strip(),
                given(fourEyes, usual.fourEyes()),
                given(paymentDays, usual.paymentDays()));
    }

    private static <T> T given(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }
}
