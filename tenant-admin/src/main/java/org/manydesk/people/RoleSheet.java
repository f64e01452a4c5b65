package org.manydesk.people;

import java.util.List;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

/**
 * A custom role, as pages show it.
 *
 * @param without the rights of its base that it has not, in the order of {@link Right}
 */
public record RoleSheet(long id, String name, Role base, List<Right> without) {
    static RoleSheet of(CustomRole role) {
        return new RoleSheet(role.key(), role.name(), role.base(), List.copyOf(role.without()));
    }
}
