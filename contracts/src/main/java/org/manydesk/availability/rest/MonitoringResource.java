package org.manydesk.availability.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.manydesk.availability.Heard;
import org.manydesk.availability.Monitoring;
import org.manydesk.availability.SignalForm;
import org.manydesk.hook.HookCalls;
import org.manydesk.hook.SignedMessage;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Json;
import org.manydesk.rest.JsonFaults;
import org.manydesk.rest.OpenToAll;

/** Where monitoring programs tell what they notice. Nobody signs in here: each message is signed (Standard Webhooks). */
@Path("monitoring/{hook}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability")
public class MonitoringResource {
    private final HookCalls calls;
    private final Monitoring monitoring;

    /** What a message came to. */
    record HeardJson(Heard outcome) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected MonitoringResource() {
        this(null, null);
    }

    @Inject
    MonitoringResource(HookCalls calls, Monitoring monitoring) {
        this.calls = calls;
        this.monitoring = monitoring;
    }

    @POST
    @OpenToAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes what a monitoring program noticed",
            description = "Signed after Standard Webhooks: webhook-signature is v1, and the Base64 of HMAC-SHA256 over"
                    + " webhook-id.webhook-timestamp.body, with the hook's secret. Five minutes of tolerance. The same"
                    + " webhook-id again changes nothing.")
    @RequestBody(content = @Content(schema = @Schema(implementation = SignalForm.class)))
    @Answers(value = HeardJson.class, status = 200)
    public Response hear(
            @PathParam("hook") String hook,
            @HeaderParam("webhook-id") @Nullable String id,
            @HeaderParam("webhook-timestamp") @Nullable String timestamp,
            @HeaderParam("webhook-signature") @Nullable String signature,
            byte[] body) {
        var message = new SignedMessage(id, timestamp, signature, body);
        var heard = calls.take(
                hook,
                message,
                called -> monitoring.hear(called.tenant(), called.subject().id(), signal(body)));
        return Response.ok(new HeardJson(heard.orElse(Heard.REPEATED))).build();
    }

    private static SignalForm signal(byte[] body) {
        try {
            var signal = Json.mapper().readValue(body, SignalForm.class);
            if (signal == null) throw new MalformedInput("", "The body is not the JSON that is expected here.");
            return signal;
        } catch (JsonProcessingException fault) {
            throw JsonFaults.of(fault);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
