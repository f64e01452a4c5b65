package org.manydesk.people.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.people.People;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Ids;
import org.manydesk.scope.UserId;

/** {@code {user}}: staff of the caller's provider and people of tenants within reach; people of tenants see themselves alone. */
@ApplicationScoped
@Transactional
public class UserPathScope implements PathScope {
    private final People people;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected UserPathScope() {
        this(null, null);
    }

    @Inject
    UserPathScope(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @Override
    public String parameter() {
        return "user";
    }

    @Override
    public void require(String value) {
        var id = id(value);
        if (!caller.person().role().isStaff() && !caller.person().id().equals(id)) throw new Unknown("person", value);
        people.withinReach(id);
    }

    static UserId id(String value) {
        return new UserId(Ids.parse(value).orElseThrow(() -> new Unknown("person", value)));
    }
}
