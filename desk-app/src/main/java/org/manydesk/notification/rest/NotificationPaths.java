package org.manydesk.notification.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.notification.Inbox;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;

/** What paths name of notifications. */
@ApplicationScoped
class NotificationPaths {
    /** {@code {notification}}: one of the caller's own. */
    @Produces
    PathScope notification(Inbox inbox) {
        return PathScope.of(
                "notification",
                Whereabouts.ofTenant("notification"),
                path -> inbox.mustBeMine(id(path.get("notification"))));
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("notification", value));
    }
}
