package org.manydesk.probe.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manydesk.probe.ProbePapers;
import org.manydesk.probe.WallProbes;
import org.manydesk.probe.WallProbes.Sieve;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.QueryWords;

/** A probe of the wall: its totals, the report for an auditor, and each thing that was tried. */
@Path("wall-probes/{probe}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class ProbeResource {
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ProbePapers.PDF))
            .build();

    private final WallProbes probes;
    private final ProbePapers papers;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProbeResource() {
        this(null, null);
    }

    @Inject
    ProbeResource(WallProbes probes, ProbePapers papers) {
        this.probes = probes;
        this.papers = papers;
    }

    /** As JSON or PDF. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ProbePapers.PDF})
    @Allowed(ADMIN)
    @Operation(summary = "Tells how a probe of the wall went; as PDF, the report for an auditor")
    @Answers(ProbeJson.class)
    public Response read(@PathParam("probe") String probe, @Context Request request) {
        var form = request.selectVariant(FORMS);
        if (form == null) throw new NotAcceptableException();
        if (form.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE))
            return Response.ok(ProbeJson.of(probes.get(probe)), MediaType.APPLICATION_JSON_TYPE)
                    .build();
        var paper = papers.pdf(probe);
        return Response.ok(paper.bytes(), paper.type())
                .header("Content-Disposition", "inline; filename=\"" + paper.name() + "\"")
                .build();
    }

    @GET
    @Path("trials")
    @Allowed(ADMIN)
    @Operation(summary = "Lists what a probe of the wall tried, in its order")
    public Page<TrialJson> trials(
            @PathParam("probe") String probe,
            @Parameter(description = "true: only what had another outcome than it must; false, or nothing: all")
                    @QueryParam("wrong")
                    @Nullable
                    String wrong,
            @BeanParam PageRequest page) {
        var sieve = QueryWords.flag("wrong", wrong) ? Sieve.WRONG : Sieve.ALL;
        return Page.of(
                        probes.trials(probes.get(probe), sieve, page),
                        page.limit(),
                        trial -> PageRequest.cursor(trial.key()))
                .map(TrialJson::of);
    }
}
