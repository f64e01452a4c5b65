package org.manydesk.invoicing.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.invoicing.Figures;
import org.manydesk.invoicing.Signature;
import org.manydesk.problem.InvalidInput;
import org.manydesk.rating.Quantity;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Months;

/** What people enter for a month of a contract: seats of agents, measured results. */
@Path("tenants/{key}/contracts/{number}/figures")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Invoices")
public class FiguresResource {

    private final Figures figures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FiguresResource() {
        this(null);
    }

    @Inject
    FiguresResource(Figures figures) {
        this.figures = figures;
    }

    /** Lines that are left out have what was agreed. */
    public record FiguresForm(@NotNull @Size(max = 1000) List<@Valid @NotNull Entry> lines) {}

    /** @param figure zero or more, as a decimal string */
    public record Entry(
            @NotBlank @Size(max = 120) String line,
            @NotNull
                    @Pattern(
                            regexp = "(0|[1-9]\\d{0,8})(\\.\\d{1,4})?",
                            message = "must be a decimal string of at most 999999999, such as \"12\" or \"7.5\"")
                    String figure) {}

    /** One line: what was agreed, of a result its baseline, and what holds. */
    public record Line(String line, Quantity agreed, Quantity figure) {}

    /**
     * The figures of a month.
     *
     * @param by who entered them last; absent while they are as agreed
     */
    public record FiguresJson(String period, List<Line> lines, Optional<String> by, Optional<Instant> at) {
        static FiguresJson of(String period, Figures.Sheet sheet) {
            return new FiguresJson(
                    period,
                    sheet.lines().stream()
                            .map(line -> new Line(line.name(), line.agreed(), line.figure()))
                            .toList(),
                    sheet.entered().map(Signature::by),
                    sheet.entered().map(Signature::at));
        }
    }

    @GET
    @Allowed({BILLING, ADMIN, CLIENT_MANAGER})
    @Operation(summary = "Says what was entered for a month: seats of agents, measured results")
    @Answers(FiguresJson.class)
    public Response read(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period) {
        var month = new Figures.Named(key, number, Months.ofParameter(period));
        return answer(month, figures.of(month));
    }

    @PUT
    @Allowed({BILLING, ADMIN})
    @Operation(summary = "Enters seats and results of a month; a change after the invoice is billed on the next")
    @Answers(FiguresJson.class)
    public Response enter(
            @PathParam("key") String key,
            @PathParam("number") String number,
            @QueryParam("period") @Nullable String period,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull FiguresForm form) {
        var month = new Figures.Named(key, number, Months.ofParameter(period));
        var byLine = new LinkedHashMap<String, Quantity>();
        for (var i = 0; i < form.lines().size(); i++) {
            var entry = form.lines().get(i);
            if (byLine.put(entry.line(), Quantity.parse(entry.figure())) != null)
                throw new InvalidInput("/lines/" + i + "/line", "This line is given twice.");
        }
        return answer(month, figures.enter(month, byLine, ifMatch::mustMatch));
    }

    private static Response answer(Figures.Named month, Figures.Sheet sheet) {
        return Response.ok(FiguresJson.of(month.period().toString(), sheet))
                .header("ETag", IfMatch.etag(sheet.version()))
                .build();
    }
}
