package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.DrawnUp;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.Invoicing;
import org.manydesk.invoicing.Issuing;
import org.manydesk.invoicing.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** Invoices: read, approved, issued; a draft discarded. */
@Path("invoices")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoicesResource {

    private final Reading reading;
    private final Issuing issuing;
    private final Invoicing invoicing;
    private final Copying copying;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoicesResource() {
        this(null, null, null, null);
    }

    @Inject
    InvoicesResource(Reading reading, Issuing issuing, Invoicing invoicing, Copying copying) {
        this.reading = reading;
        this.issuing = issuing;
        this.invoicing = invoicing;
        this.copying = copying;
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists invoices; the client sees issued ones")
    public Page<InvoiceJson> list(@QueryParam("tenant") @Nullable String tenant, @BeanParam PageRequest page) {
        var keys = reading.keys();
        return Page.of(
                        reading.list(Optional.ofNullable(tenant), page),
                        page.limit(),
                        invoice -> PageRequest.cursor(invoice.key()))
                .map(invoice -> InvoiceJson.of(invoice, keys.getOrDefault(invoice.tenant(), "")));
    }

    /** As JSON, or as the document: PDF, UBL 2.1 once it is issued, CSV. */
    @GET
    @Path("{invoice}")
    @Produces({MediaType.APPLICATION_JSON, DocumentAnswer.PDF, MediaType.APPLICATION_XML, DocumentAnswer.CSV})
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Reads an invoice, or its document")
    @Answers(InvoiceJson.class)
    public Response read(@PathParam("invoice") String id, @Context Request request) {
        var invoice = reading.get(InvoicePaths.id(id));
        return DocumentAnswer.of(request, () -> json(invoice), form -> copying.invoice(invoice.id(), form))
                .header("ETag", IfMatch.etag(invoice.version()))
                .build();
    }

    @DELETE
    @Path("{invoice}")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Discards a draft")
    @Answers(Void.class)
    public void discard(@PathParam("invoice") String id, @HeaderParam("If-Match") IfMatch ifMatch) {
        invoicing.discard(matching(id, ifMatch));
    }

    @PUT
    @Path("{invoice}/approval")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Approves a draft")
    @Answers(InvoiceJson.class)
    public Response approve(@PathParam("invoice") String id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(issuing.approve(matching(id, ifMatch)));
    }

    @PUT
    @Path("{invoice}/issue")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Issues an approved invoice: it gets its number and never changes again")
    @Answers(InvoiceJson.class)
    public Response issue(@PathParam("invoice") String id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return answer(issuing.issue(matching(id, ifMatch)));
    }

    private InvoiceId matching(String id, IfMatch ifMatch) {
        var invoice = reading.get(InvoicePaths.id(id));
        ifMatch.mustMatch(invoice.version());
        return invoice.id();
    }

    private Response answer(Invoice invoice) {
        return Response.ok(json(invoice))
                .header("ETag", IfMatch.etag(invoice.version()))
                .build();
    }

    private InvoiceJson json(Invoice invoice) {
        return InvoiceJson.of(
                new DrawnUp(invoice, reading.lines(invoice)),
                reading.keys().getOrDefault(invoice.tenant(), ""),
                reading.group(invoice));
    }
}
