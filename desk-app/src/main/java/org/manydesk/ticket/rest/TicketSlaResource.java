package org.manydesk.ticket.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.manydesk.language.Languages;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.WantedLanguage;
import org.manydesk.ticket.Ticket;
import org.manydesk.ticket.TicketRef;
import org.manydesk.ticket.Tickets;
import org.manydesk.timekeeping.ClockPapers;
import org.manydesk.timekeeping.SlaReport;
import org.manydesk.timekeeping.Timekeeping;

/** The clocks of a ticket, each with its arithmetic; the client sees them too. */
@Path("tickets/{ref}/sla")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class TicketSlaResource {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ClockPapers.PDF))
            .build();

    private final Tickets tickets;
    private final Timekeeping timekeeping;
    private final ClockPapers papers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TicketSlaResource() {
        this(null, null, null);
    }

    @Inject
    TicketSlaResource(Tickets tickets, Timekeeping timekeeping, ClockPapers papers) {
        this.tickets = tickets;
        this.timekeeping = timekeeping;
        this.papers = papers;
    }

    /** As JSON, in English unless another language is accepted; as PDF, in the client's unless another one is. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ClockPapers.PDF})
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads the clocks of a ticket, with what counted and why")
    @Answers(value = SlaReport.class, status = 200)
    public Response read(@PathParam("ref") String ref, @BeanParam WantedLanguage wanted, @Context Request request) {
        var ticket = tickets.get(TicketRef.parse(ref));
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        return form.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE)
                ? json(ticket, wanted.orElse(Languages.DEFAULT))
                : paper(ticket, wanted.orElse(papers.usual(ticket.tenant())));
    }

    private Response json(Ticket ticket, Locale language) {
        var report = timekeeping.report(ticket.tenant(), ticket.id(), language);
        return WantedLanguage.in(language, Response.ok(report, MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private Response paper(Ticket ticket, Locale language) {
        var copy = papers.pdf(ticket.tenant(), ticket.id(), language);
        return WantedLanguage.in(language, Response.ok(copy.bytes(), copy.type()))
                .header("Content-Disposition", "inline; filename=\"" + copy.name() + "\"")
                .build();
    }
}
