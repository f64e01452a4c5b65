package org.manydesk.webhook.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;
import org.manydesk.webhook.WebhookDeliveries;
import org.manydesk.webhook.WebhookDelivery;
import org.manydesk.webhook.WebhookDesk;

/** What is sent about a client to other systems. */
@Path("tenants/{key}/webhook-deliveries")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookDeliveriesResource {
    private final Tenants tenants;
    private final WebhookDeliveries deliveries;
    private final WebhookDesk desk;

    /**
     * A message.
     *
     * @param messageId as the receiver gets it in {@code webhook-id}
     * @param lastAnswer what came of the last try; empty before the first
     */
    record DeliveryJson(
            String id,
            String messageId,
            String type,
            URI url,
            WebhookDelivery.State state,
            int tries,
            Instant createdAt,
            Instant nextTryAt,
            String lastAnswer) {
        static DeliveryJson of(WebhookDelivery delivery) {
            return new DeliveryJson(
                    Long.toString(delivery.key()),
                    delivery.messageId(),
                    delivery.eventType(),
                    delivery.url(),
                    delivery.state(),
                    delivery.tries(),
                    delivery.createdAt(),
                    delivery.nextTryAt(),
                    delivery.lastAnswer());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookDeliveriesResource() {
        this(null, null, null);
    }

    @Inject
    WebhookDeliveriesResource(Tenants tenants, WebhookDeliveries deliveries, WebhookDesk desk) {
        this.tenants = tenants;
        this.deliveries = deliveries;
        this.desk = desk;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists the messages about a client to other systems, newest first")
    public Page<DeliveryJson> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        var rows = deliveries.list(tenants.get(key).id(), page);
        return Page.of(rows, page.limit(), row -> PageRequest.cursor(row.key())).map(DeliveryJson::of);
    }

    @GET
    @Path("{delivery}")
    @Allowed(ADMIN)
    @Operation(summary = "Reads a message about a client to another system")
    public DeliveryJson read(@PathParam("key") String key, @PathParam("delivery") String id) {
        return DeliveryJson.of(deliveries.get(tenants.get(key).id(), id));
    }

    /** The same message, by the same id: a receiver that took it knows that. */
    @POST
    @Path("{delivery}/tries")
    @Consumes(MediaType.WILDCARD)
    @Allowed(ADMIN)
    @Operation(summary = "Sends a message once more, at once")
    @Answers(DeliveryJson.class)
    public Response again(@PathParam("key") String key, @PathParam("delivery") String id) {
        var delivery = desk.again(key, id);
        var location = URI.create("/api/v1/tenants/" + key + "/webhook-deliveries/" + delivery.key());
        return Response.created(location).entity(DeliveryJson.of(delivery)).build();
    }
}
