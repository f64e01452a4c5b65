package org.manydesk.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a client's people are to sign in with their own house.
 *
 * @param issuer as its own configuration names it, letter by letter
 * @param clientId what the issuer calls us
 * @param clientSecret what the issuer gave us; null or blank keeps the one that is known
 * @param required whether passwords of the client's people are refused
 * @param admitting whether those whom we do not know are let in as requesters
 */
public record NewIdentityProvider(
        @NotBlank @Size(max = 500) String issuer,
        @NotBlank @Size(max = 255) String clientId,
        @Nullable @Size(max = 1000) String clientSecret,
        boolean required,
        boolean admitting) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public NewIdentityProvider {
        issuer = issuer == null ? null : issuer.strip();
        clientId = clientId == null ? null : clientId.strip();
        clientSecret = clientSecret == null || clientSecret.isBlank() ? null : clientSecret.strip();
    }

    @Override
    public String toString() {
        return "NewIdentityProvider[" + issuer + ", " + clientId + "]";
    }
}
