package org.manydesk.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.manydesk.scope.Role;

/**
 * Who somebody is here, as far as it can change: people marry, move and are promoted.
 *
 * @param email in lower case; one of its kind in the installation
 */
public record PersonSheet(
        @NotNull
                @Size(max = 254)
                @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,189}", message = "Must be an e-mail address.")
                String email,
        @NotBlank @Size(max = 200) String name,
        @NotNull Role role) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public PersonSheet {
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        name = name == null ? null : name.strip();
    }

    /** Who this person is now. */
    public static PersonSheet of(UserAccount user) {
        return new PersonSheet(user.email(), user.name(), user.role());
    }
}
