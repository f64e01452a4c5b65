package org.manydesk.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Role;

/**
 * Someone to let in.
 *
 * @param tenant the key of the tenant that a client person works for; null for staff
 * @param password see {@link Password}; null for a person who cannot sign in yet
 */
public record NewPerson(
        @NotNull
                @Size(max = 254)
                @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,189}", message = "Must be an e-mail address.")
                String email,
        @NotBlank @Size(max = 200) String name,
        @NotNull Role role,
        @Nullable String tenant,
        @Nullable String password) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public NewPerson {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        name = name == null ? null : name.strip();
        if (role != null && role.isClient() && tenant == null)
            throw new InvalidInput("/tenant", "Say which client this person works for.");
        if (role != null && !role.isClient() && tenant != null)
            throw new InvalidInput(
                    "/tenant", "Staff work for the provider; leave the client out and assign it instead.");
    }
}
