package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.people.Roster;
import org.manydesk.rest.Allowed;

/** People by the list. */
@Path("people-imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class RosterResource {
    private final Roster roster;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected RosterResource() {
        this(null);
    }

    @Inject
    RosterResource(Roster roster) {
        this.roster = roster;
    }

    @POST
    @Consumes("text/csv")
    @Allowed(ADMIN)
    @Operation(
            summary = "Lets in the people of a CSV file",
            description = "Columns email, name, role, and for people of a client its key as client, for staff allow and"
                    + " deny with keys of clients, parted by semicolons. At most 2,000 rows and 1 MB, UTF-8. Good rows"
                    + " land, bad ones are listed with the reason; who is here already stays as they are.")
    public RosterJson land(
            @Parameter(description = "true: nothing is kept, the answer says what would be")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            String csv) {
        return RosterJson.of(dryRun ? roster.preview(csv) : roster.land(csv));
    }
}
