package org.manydesk.availability.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.availability.MaintenanceWindows;
import org.manydesk.availability.MonitoringHooks;
import org.manydesk.availability.Offering;
import org.manydesk.availability.Offerings;
import org.manydesk.availability.Outages;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Whereabouts;

/** What paths name of availability. */
@ApplicationScoped
class AvailabilityPaths {
    /** {@code {service}}: a service of the tenant {@code {key}}. */
    @Produces
    PathScope service(Offerings services) {
        return PathScope.within("service", path -> service(services, path));
    }

    /** {@code {outage}}: an outage of the service. */
    @Produces
    PathScope outage(Offerings services, Outages outages) {
        return PathScope.of(
                "outage",
                Whereabouts.ofTenant("outage"),
                path -> outages.get(service(services, path), path.get("outage")));
    }

    /** {@code {window}}: a maintenance window of the service. */
    @Produces
    PathScope window(Offerings services, MaintenanceWindows windows) {
        return PathScope.of(
                "window",
                Whereabouts.ofTenant("maintenance_window"),
                path -> windows.get(service(services, path), path.get("window")));
    }

    /** {@code {hook}}: a monitoring hook of the service. */
    @Produces
    PathScope hook(MonitoringHooks hooks) {
        return PathScope.of(
                "hook",
                Whereabouts.ofTenant("hook"),
                path -> hooks.get(path.get("key"), path.get("service"), path.get("hook")));
    }

    private static Offering service(Offerings services, PathNames path) {
        return services.get(path.get("key"), path.get("service"));
    }
}
