package org.manydesk.mail.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.manydesk.mail.MailRehearsal;
import org.manydesk.mail.MailVerdict;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;

/** Tries where mail would go. */
@Path("routing/test")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class RoutingTestResource {
    private final MailRehearsal rehearsal;

    /** A mail to think of; the sender as From would say it. */
    record Imagined(
            @NotBlank @Size(max = 320) String sender,
            @NotBlank @Size(max = 320) String recipient,
            @Nullable @Size(max = 500) String subject) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RoutingTestResource() {
        this(null);
    }

    @Inject
    RoutingTestResource(MailRehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    @POST
    @Allowed(ADMIN)
    @Operation(
            summary = "Tells where a mail would go, and why; nothing is written",
            description = "By the rules of inbound mail, as far as sender, recipient and subject decide.")
    @Answers(value = MailVerdict.class, status = 200)
    public Response of(@Valid @NotNull Imagined mail) {
        var subject = mail.subject() == null ? "" : mail.subject();
        return Response.ok(rehearsal.of(mail.sender(), mail.recipient(), subject))
                .build();
    }
}
