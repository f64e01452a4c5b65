package org.manydesk.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.people.CustomRoles;
import org.manydesk.people.People;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Whereabouts;

/** What paths name of people. */
@ApplicationScoped
class PeoplePaths {
    /** {@code {user}}: staff of the provider and people of tenants within reach; people of tenants see themselves alone. */
    @Produces
    PathScope user(People people, CurrentCaller caller) {
        return PathScope.of("user", Whereabouts.person(), path -> {
            var id = id(path.get("user"));
            var person = caller.person();
            if (!person.role().isStaff() && !person.id().equals(id)) throw new Unknown("person", id.toString());
            people.withinReach(id);
        });
    }

    /** {@code {customRole}}: a custom role of the provider; people of tenants see none. */
    @Produces
    PathScope customRole(CustomRoles roles, CurrentCaller caller) {
        return PathScope.of("customRole", Whereabouts.ofProvider("custom_role"), path -> {
            var id = roleId(path.get("customRole"));
            if (!caller.person().role().isStaff()) throw new Unknown("custom role", Long.toString(id));
            roles.get(id);
        });
    }

    static long roleId(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("custom role", value));
    }

    static UserId id(String value) {
        return new UserId(Ids.parse(value).orElseThrow(() -> new Unknown("person", value)));
    }
}
