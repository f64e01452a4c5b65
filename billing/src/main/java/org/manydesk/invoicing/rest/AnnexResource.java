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
import org.manydesk.invoicing.Copying;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;

/** The annex of an invoice: every ticket behind every line. */
@Path("invoices/{invoice}/annex")
@RequestScoped
@Transactional
@Tag(name = "Invoices")
public class AnnexResource {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(DocumentAnswer.PDF), MediaType.valueOf(DocumentAnswer.CSV))
            .build();

    private final Copying copying;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AnnexResource() {
        this(null);
    }

    @Inject
    AnnexResource(Copying copying) {
        this.copying = copying;
    }

    @GET
    @Produces({DocumentAnswer.PDF, DocumentAnswer.CSV})
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Every ticket behind every line of an invoice, as PDF (up to 5,000 charged tickets) or CSV")
    @Answers(byte[].class)
    public Response annex(@PathParam("invoice") String id, @Context Request request) {
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        var invoice = InvoicePaths.id(id);
        var copy =
                form.getMediaType().getSubtype().equals("pdf") ? copying.annex(invoice) : copying.annexTable(invoice);
        return Response.ok(copy.bytes(), copy.type())
                .header("Content-Disposition", "inline; filename=\"" + copy.name() + "\"")
                .build();
    }
}
