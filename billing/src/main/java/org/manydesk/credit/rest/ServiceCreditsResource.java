package org.manydesk.credit.rest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.credit.CreditDesk;
import org.manydesk.credit.CreditSheet;
import org.manydesk.credit.CreditState;
import org.manydesk.problem.MalformedInput;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** The service credits of all clients within reach. */
@Path("service-credits")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class ServiceCreditsResource {
    private final CreditDesk desk;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ServiceCreditsResource() {
        this(null);
    }

    @Inject
    ServiceCreditsResource(CreditDesk desk) {
        this.desk = desk;
    }

    @GET
    @Allowed({ADMIN, BILLING, CLIENT_MANAGER})
    @Operation(summary = "Lists service credits, such as the drafts that wait for billing")
    public Page<CreditSheet> list(
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page) {
        return Page.of(
                desk.list(
                        Optional.ofNullable(tenant),
                        Optional.ofNullable(state).map(ServiceCreditsResource::state),
                        page),
                page.limit(),
                credit -> PageRequest.cursor(Long.parseLong(credit.id())));
    }

    private static CreditState state(String name) {
        return Arrays.stream(CreditState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedInput(
                        "state", "state must be one of " + Arrays.toString(CreditState.values()) + "."));
    }
}
