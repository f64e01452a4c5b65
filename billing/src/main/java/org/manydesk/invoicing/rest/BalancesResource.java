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
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.manydesk.invoicing.Balances;
import org.manydesk.rating.Quantity;
import org.manydesk.rest.Allowed;

/** What is left of packs that were paid in advance. */
@Path("tenants/{key}/contracts/{number}/balances")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class BalancesResource {

    private final Balances balances;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected BalancesResource() {
        this(null);
    }

    @Inject
    BalancesResource(Balances balances) {
        this.balances = balances;
    }

    /**
     * One line of packs.
     *
     * @param left         units that are paid for and not used
     * @param lapses       the last month in which the first of them can be used; absent for no end
     */
    public record BalanceJson(
            String line,
            Quantity left,
            Quantity packUnits,
            Quantity lowBalanceAt,
            boolean low,
            Optional<String> lapses) {

        static BalanceJson of(Balances.Packs packs) {
            return new BalanceJson(
                    packs.line(),
                    packs.left(),
                    packs.pack(),
                    packs.lowAt(),
                    packs.isLow(),
                    packs.lapses().map(Object::toString));
        }
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Says what is left of packs that were paid in advance, as of now")
    public List<BalanceJson> read(@PathParam("key") String key, @PathParam("number") String number) {
        return balances.of(key, number).stream().map(BalanceJson::of).toList();
    }
}
