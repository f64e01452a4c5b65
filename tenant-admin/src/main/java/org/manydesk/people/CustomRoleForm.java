package org.manydesk.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

/**
 * What a custom role is to be.
 *
 * @param base whose rights it has, unless they are taken away: a role of staff, but not the operator's
 * @param without the rights that are taken away, at least one, all of them of the base
 */
public record CustomRoleForm(
        @NotBlank @Size(max = 60) String name, @NotNull Role base, @NotNull List<@NotNull Right> without) {
    /** The roles that can be narrowed. */
    public static final List<Role> BASES = List.of(Role.AGENT, Role.LEAD, Role.BILLING, Role.ADMIN);

    @SuppressWarnings({"NullAway", "ConstantValue"}) // validation comes after construction
    public CustomRoleForm {
        name = name == null ? null : name.strip();
        if (base != null && !BASES.contains(base))
            throw new InvalidInput("/base", "A custom role is made of AGENT, LEAD, BILLING or ADMIN.");
        if (base != null && without != null) mustBeOf(base, without);
    }

    private static void mustBeOf(Role base, List<Right> without) {
        if (without.isEmpty())
            throw new InvalidInput(
                    "/without", "Take at least one right away; with all of them it is the role " + base + ".");
        for (var right : without)
            if (right != null && !base.rights().contains(right))
                throw new InvalidInput("/without", "The role " + base + " has no right " + right + " to take away.");
    }

    /** The rights that are taken away. */
    public Set<Right> taken() {
        return Set.copyOf(without);
    }
}
