package org.manydesk.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a team is to be.
 *
 * @param name 1 to 60 characters, unique in the provider
 * @param members the ids of members of staff, at most 500
 * @param clients the keys of the clients that it works for, at most 500
 */
public record TeamForm(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Size(max = 500)
                List<@NotNull @Pattern(regexp = "[0-9]{1,19}", message = "Must be the id of a person.") String> members,
        @NotNull @Size(max = 500) List<@NotNull String> clients) {
    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public TeamForm {
        name = name == null ? null : name.strip();
        members = members == null ? List.of() : members;
        clients = clients == null ? List.of() : clients;
    }
}
