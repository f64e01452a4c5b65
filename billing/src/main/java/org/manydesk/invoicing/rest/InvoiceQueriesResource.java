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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.invoicing.Questioning;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The queries on invoice lines that wait for an answer. */
@Path("invoice-queries")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class InvoiceQueriesResource {
    private final Questioning questioning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceQueriesResource() {
        this(null);
    }

    @Inject
    InvoiceQueriesResource(Questioning questioning) {
        this.questioning = questioning;
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Lists the open queries within reach, each with the instant until which it is to be answered")
    public Page<QueryJson> open(@BeanParam PageRequest page) {
        return Page.of(questioning.open(page), page.limit(), query -> PageRequest.cursor(query.key()))
                .map(QueryJson::of);
    }
}
