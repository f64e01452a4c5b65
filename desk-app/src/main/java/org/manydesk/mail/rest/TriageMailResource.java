package org.manydesk.mail.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.manydesk.mail.TriageClearing;
import org.manydesk.mail.TriageMail;
import org.manydesk.mail.TriageMails;
import org.manydesk.mail.TriageReading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** Mail that belongs to nobody or cannot be read, for the provider's administrators. */
@Path("triage-mail")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class TriageMailResource {
    private final TriageMails mails;
    private final TriageReading reading;
    private final TriageClearing clearing;

    /** A mail that was set aside; {@code size} in bytes. */
    record TriageJson(
            String id, String recipient, String sender, String subject, String reason, long size, Instant receivedAt) {
        static TriageJson of(TriageMail mail) {
            return new TriageJson(
                    Long.toString(mail.key()),
                    mail.recipient(),
                    mail.sender(),
                    mail.subject(),
                    mail.reason(),
                    mail.size(),
                    mail.receivedAt());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TriageMailResource() {
        this(null, null, null);
    }

    @Inject
    TriageMailResource(TriageMails mails, TriageReading reading, TriageClearing clearing) {
        this.mails = mails;
        this.reading = reading;
        this.clearing = clearing;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists mail that was set aside")
    public Page<TriageJson> list(@BeanParam PageRequest page) {
        return Page.of(mails.list(page), page.limit(), mail -> PageRequest.cursor(mail.key()))
                .map(TriageJson::of);
    }

    @GET
    @Path("{triage}")
    @Allowed(ADMIN)
    @Operation(summary = "Reads what is known of a mail that was set aside")
    @Answers(TriageJson.class)
    public Response read(@PathParam("triage") String triage) {
        var mail = reading.heading(TriagePaths.id(triage));
        return Response.ok(TriageJson.of(mail))
                .header("ETag", IfMatch.etag(mail.version()))
                .build();
    }

    /** Its bytes go, too. What is not removed by hand goes after 90 days. */
    @DELETE
    @Path("{triage}")
    @Allowed(ADMIN)
    @Operation(summary = "Removes a mail that was set aside")
    @Answers(Void.class)
    public Response delete(@PathParam("triage") String triage, @HeaderParam("If-Match") IfMatch ifMatch) {
        clearing.delete(TriagePaths.id(triage), ifMatch);
        return Response.noContent().build();
    }

    /** The message as it was handed in, to be saved and never shown in place. */
    @GET
    @Path("{triage}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Allowed(ADMIN)
    @Operation(summary = "Downloads a mail that was set aside")
    @Answers(byte[].class)
    public Response content(@PathParam("triage") String triage) {
        var opened = reading.content(TriagePaths.id(triage));
        return Response.ok(opened.bytes(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + opened.name() + "\"")
                .build();
    }
}
