package org.manydesk.holiday.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.holiday.ProposedHoliday;
import org.manydesk.holiday.RegionalHolidays;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Allowed;

/** The holidays of a region, proposed. Stores nothing. */
@Path("holiday-proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contracts")
public class HolidayProposalsResource {
    /** All of them; there are no pages. */
    public record Proposals(List<ProposedHoliday> holidays) {}

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Proposes the public holidays of a country or region (ISO 3166) in a year; stores nothing")
    public Proposals propose(@QueryParam("region") @Nullable String region, @QueryParam("year") @Nullable String year) {
        var faults = new Faults();
        var where = faults.required("region", region, code -> code, "a country or subdivision, such as DE or DE-BY");
        var when = faults.required("year", year, Integer::parseInt, "a year from 2000 to 2100");
        faults.refuse();
        return new Proposals(RegionalHolidays.of(where.orElseThrow(), when.orElseThrow()));
    }
}
