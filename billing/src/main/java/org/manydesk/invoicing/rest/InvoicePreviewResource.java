package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Copying;
import org.manydesk.invoicing.Invoicing;
import org.manydesk.invoicing.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Months;

/** What a run of a contract's month would draft, drawn up by the same code; nothing is stored. */
@Path("tenants/{key}/contracts/{number}/invoice-preview")
@RequestScoped
@Transactional
@Tag(name = "Invoices")
public class InvoicePreviewResource {
    private final Invoicing invoicing;
    private final Reading reading;
    private final Copying copying;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoicePreviewResource() {
        this(null, null, null);
    }

    @Inject
    InvoicePreviewResource(Invoicing invoicing, Reading reading, Copying copying) {
        this.invoicing = invoicing;
        this.reading = reading;
        this.copying = copying;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, DocumentAnswer.PDF, MediaType.APPLICATION_XML, DocumentAnswer.CSV})
    @Allowed({BILLING, ADMIN})
    @Operation(
            summary = "Shows the invoice that a run of a month would draft, or its document",
            description = "The id is not one of an invoice yet. Of a month that was run: its invoice. Of a month that"
                    + " is not over: what it comes to so far.")
    @Answers(InvoiceJson.class)
    public Response preview(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period,
            @Context Request request) {
        var drawn = invoicing.preview(key, number, Months.ofParameter(period));
        return DocumentAnswer.of(
                        request,
                        () -> InvoiceJson.of(drawn, key, reading.group(drawn)),
                        form -> copying.preview(drawn, form))
                .build();
    }
}
