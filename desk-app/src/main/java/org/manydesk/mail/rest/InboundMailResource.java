package org.manydesk.mail.rest;

import static org.manydesk.scope.Role.MAIL_GATEWAY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manydesk.mail.MailIntake;
import org.manydesk.mail.MailOutcome;
import org.manydesk.mail.Receipt;
import org.manydesk.mail.Recipient;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.ticket.TicketRef;

/** Takes raw mail from a mail server. */
@Path("inbound-mail")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class InboundMailResource {
    private final MailIntake intake;

    /** What became of the mail; {@code ticket} is a reference such as {@code ACME-42}. */
    record ReceiptJson(MailOutcome outcome, @Nullable String reason, @Nullable String ticket) {
        @SuppressWarnings("NullAway") // null where there is none
        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(
                    receipt.outcome(),
                    receipt.reason().orElse(null),
                    receipt.ticket().map(TicketRef::value).orElse(null));
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InboundMailResource() {
        this(null);
    }

    @Inject
    InboundMailResource(MailIntake intake) {
        this.intake = intake;
    }

    @POST
    @Consumes("message/rfc822")
    @Allowed(MAIL_GATEWAY)
    @Operation(summary = "Takes a raw mail (RFC 822) from a mail server")
    @Answers(
            value = ReceiptJson.class,
            status = {200, 201})
    public Response take(@QueryParam("recipient") @Nullable String recipient, InputStream raw) throws IOException {
        if (recipient == null || recipient.isBlank())
            throw new InvalidInput("recipient", "Say which address the mail was delivered to.");
        var receipt = intake.take(Recipient.of(recipient), raw.readAllBytes());
        return answer(receipt).entity(ReceiptJson.of(receipt)).build();
    }

    /** 201 where something was created, 200 where it was not or where it had been before. */
    private static Response.ResponseBuilder answer(Receipt receipt) {
        if (receipt.repeated() || receipt.ticket().isEmpty()) return Response.ok();
        var ticket = "/api/v1/tickets/" + receipt.ticket().get();
        return Response.created(
                URI.create(receipt.outcome() == MailOutcome.REPLY_ADDED ? ticket + "/messages" : ticket));
    }
}
