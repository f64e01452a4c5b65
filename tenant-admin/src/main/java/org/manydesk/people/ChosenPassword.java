package org.manydesk.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The password that somebody chose who followed a link.
 *
 * @param token the last part of the link
 * @param password see {@link Password}
 */
public record ChosenPassword(@NotBlank @Size(max = 100) String token, @NotNull String password) {
    @Override
    public String toString() {
        return "ChosenPassword[…]";
    }
}
