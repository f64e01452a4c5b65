package org.manydesk.webhook.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.WithoutPrecondition;
import org.manydesk.webhook.WebhookKeys;

/** With what messages to other systems are signed. */
@Path("webhook-key")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookKeyResource {
    private final WebhookKeys keys;

    /** With what the provider's messages are signed, as Standard Webhooks writes it: {@code whsec_…}. */
    record KeyJson(String key) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected WebhookKeyResource() {
        this(null);
    }

    @Inject
    WebhookKeyResource(WebhookKeys keys) {
        this.keys = keys;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Reads with what the provider's messages are signed")
    public KeyJson read() {
        return new KeyJson(keys.shown());
    }

    @PUT
    @Allowed(ADMIN)
    @WithoutPrecondition
    @Operation(summary = "Has the provider's messages signed with a new key from now on")
    public KeyJson replace() {
        return new KeyJson(keys.replace());
    }
}
