package org.manydesk.mail.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.manydesk.mail.InboundMail;
import org.manydesk.mail.InboundMails;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.tenant.Tenants;

/** Mail that waits until a suspended client is taken up again, for the staff who see the client. */
@Path("tenants/{key}/held-mail")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mail")
public class HeldMailResource {
    private final Tenants tenants;
    private final InboundMails mails;

    /** A mail that waits; {@code sender} as its From says. */
    record HeldMailJson(String id, String sender, String subject, String reason, Instant receivedAt) {
        static HeldMailJson of(InboundMail mail) {
            return new HeldMailJson(
                    Long.toString(mail.key()),
                    mail.sender(),
                    mail.subject(),
                    mail.receipt().reason().orElse(""),
                    mail.receivedAt());
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected HeldMailResource() {
        this(null, null);
    }

    @Inject
    HeldMailResource(Tenants tenants, InboundMails mails) {
        this.tenants = tenants;
        this.mails = mails;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Lists mail that came for a client while it is suspended, the first first")
    public Page<HeldMailJson> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        return Page.of(mails.held(tenants.get(key).id(), page), page.limit(), mail -> PageRequest.cursor(mail.key()))
                .map(HeldMailJson::of);
    }
}
