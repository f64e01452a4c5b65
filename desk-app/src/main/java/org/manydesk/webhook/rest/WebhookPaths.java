package org.manydesk.webhook.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Whereabouts;
import org.manydesk.tenant.Tenants;
import org.manydesk.webhook.WebhookDeliveries;

/** What paths name of webhooks. */
@ApplicationScoped
class WebhookPaths {
    /** {@code {delivery}}: a message about the tenant {@code {key}}. */
    @Produces
    PathScope delivery(Tenants tenants, WebhookDeliveries deliveries) {
        return PathScope.of(
                "delivery",
                Whereabouts.ofTenant("webhook_delivery"),
                path -> deliveries.get(tenants.get(path.get("key")).id(), path.get("delivery")));
    }
}
