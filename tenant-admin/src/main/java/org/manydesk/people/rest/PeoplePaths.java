package org.manydesk.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
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

    static UserId id(String value) {
        return new UserId(Ids.parse(value).orElseThrow(() -> new Unknown("person", value)));
    }
}
