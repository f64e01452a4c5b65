package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.CreditNotes;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;

/** One credit note. */
@Path("credit-notes/{creditNote}")
@RequestScoped
@Transactional
@Tag(name = "Invoices")
public class CreditNoteResource {

    private final CreditNotes creditNotes;
    private final Copying copying;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditNoteResource() {
        this(null, null);
    }

    @Inject
    CreditNoteResource(CreditNotes creditNotes, Copying copying) {
        this.creditNotes = creditNotes;
        this.copying = copying;
    }

    /** As JSON, or as the document: PDF, UBL 2.1, CSV. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, DocumentAnswer.PDF, MediaType.APPLICATION_XML, DocumentAnswer.CSV})
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Reads a credit note, or its document")
    @Answers(CreditNoteJson.class)
    public Response read(@PathParam("creditNote") String id, @Context Request request) {
        var key = InvoicePaths.creditNote(id);
        var note = creditNotes.get(key);
        return DocumentAnswer.of(
                        request,
                        () -> CreditNoteJson.of(note, creditNotes.lines(note)),
                        form -> copying.creditNote(key, form))
                .build();
    }
}
