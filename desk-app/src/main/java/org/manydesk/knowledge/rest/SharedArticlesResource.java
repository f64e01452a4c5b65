package org.manydesk.knowledge.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.knowledge.Article;
import org.manydesk.knowledge.ArticleForm;
import org.manydesk.knowledge.Authoring;
import org.manydesk.knowledge.Reading;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.IfMatch;
import org.manydesk.rest.Needs;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Right;

/** Articles that the provider shares with all of its clients. */
@Path("knowledge")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
@Needs(read = Right.CLIENT_READ, change = Right.SETTINGS)
public class SharedArticlesResource {
    private final Reading reading;
    private final Authoring authoring;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SharedArticlesResource() {
        this(null, null);
    }

    @Inject
    SharedArticlesResource(Reading reading, Authoring authoring) {
        this.reading = reading;
        this.authoring = authoring;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Lists the shared articles, by slug")
    public Page<ArticleLine> list(
            @Parameter(description = "Words that all occur in title or text") @QueryParam("q") @DefaultValue("")
                    String q,
            @BeanParam PageRequest page) {
        return reading.shared(q, page).map(ArticleLine::of);
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Shares a new article with all clients")
    @Answers(Article.class)
    public Response make(@Valid @NotNull ArticleForm said) {
        var article = authoring.share(said);
        return answer(Response.created(URI.create("/api/v1/knowledge/" + article.slug())), article);
    }

    @GET
    @Path("{shared}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING})
    @Operation(summary = "Reads an article")
    @Answers(Article.class)
    public Response read(@PathParam("shared") String shared) {
        return answer(Response.ok(), reading.shared(shared));
    }

    @PUT
    @Path("{shared}")
    @Allowed(ADMIN)
    @Operation(summary = "Changes a shared article", description = "The whole article. Its slug stays.")
    @Answers(Article.class)
    public Response change(
            @PathParam("shared") String shared,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ArticleForm said) {
        return answer(Response.ok(), authoring.changeShared(shared, ifMatch, said));
    }

    @DELETE
    @Path("{shared}")
    @Allowed(ADMIN)
    @Operation(summary = "Takes a shared article away; what is a client's own stays")
    @Answers(Void.class)
    public Response remove(@PathParam("shared") String shared, @HeaderParam("If-Match") IfMatch ifMatch) {
        authoring.removeShared(shared, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, Article article) {
        return answer.header("ETag", IfMatch.etag(article.version()))
                .entity(article)
                .build();
    }
}
