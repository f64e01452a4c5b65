package org.manydesk.people;

import java.util.List;
import org.manydesk.scope.Role;

/** Which staff work on tickets, and who needs no assignment to see a tenant. */
final class Staff {
    static final List<Role> EVERYWHERE = List.of(Role.OPERATOR, Role.ADMIN);
    static final List<Role> ALL = List.of(Role.OPERATOR, Role.ADMIN, Role.LEAD, Role.AGENT);

    private Staff() {}
}
