package org.manydesk.receivables.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.receivables.ReceivablesDesk;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** What clients still owe. */
@Path("receivables")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receivables")
public class ReceivablesResource {
    private final ReceivablesDesk desk;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReceivablesResource() {
        this(null);
    }

    @Inject
    ReceivablesResource(ReceivablesDesk desk) {
        this.desk = desk;
    }

    @GET
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Lists the invoices of which something is open, what was due first first")
    public Page<OpenItemJson> list(@QueryParam("tenant") @Nullable String tenant, @BeanParam PageRequest page) {
        var today = desk.today();
        return Page.of(desk.items(Optional.ofNullable(tenant), page), page.limit(), ReceivablesDesk::cursor)
                .map(item -> OpenItemJson.of(item, today));
    }

    @GET
    @Path("ageing")
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "What each client owes, by how long it is due, in each currency")
    public List<AgeingJson> ageing() {
        return desk.ageing().stream().map(AgeingJson::of).toList();
    }
}
