package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.manydesk.invoicing.CreditNote;
import org.manydesk.invoicing.CreditNotes;
import org.manydesk.invoicing.Crediting;
import org.manydesk.invoicing.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** Credit notes on issued invoices. */
@Path("invoices/{invoice}/credit-notes")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class CreditNotesResource {

    private final Reading reading;
    private final Crediting crediting;
    private final CreditNotes creditNotes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditNotesResource() {
        this(null, null, null);
    }

    @Inject
    CreditNotesResource(Reading reading, Crediting crediting, CreditNotes creditNotes) {
        this.reading = reading;
        this.crediting = crediting;
        this.creditNotes = creditNotes;
    }

    @POST
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Credits lines of an issued invoice, or all that is left of it")
    @Answers(CreditNoteJson.class)
    public Response credit(@PathParam("invoice") String id, @Valid @NotNull CreditRequest request) {
        var invoice = reading.get(InvoicePaths.id(id));
        var reason = request.reason().strip();
        var note = request.wishes(invoice.currency())
                .map(wishes -> crediting.credit(invoice.id(), wishes, reason))
                .orElseGet(() -> crediting.creditRest(invoice.id(), reason));
        return Response.created(URI.create("/api/v1/credit-notes/" + note.key()))
                .entity(json(note))
                .build();
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists the credit notes of an invoice")
    public Page<CreditNoteJson> list(@PathParam("invoice") String id, @BeanParam PageRequest page) {
        var invoice = reading.get(InvoicePaths.id(id));
        return Page.of(creditNotes.of(invoice, page), page.limit(), note -> PageRequest.cursor(note.key()))
                .map(this::json);
    }

    private CreditNoteJson json(CreditNote note) {
        return CreditNoteJson.of(note, creditNotes.lines(note));
    }
}
