package org.manydesk.knowledge.rest;

import static org.manydesk.scope.Role.ADMIN;
import static org.manydesk.scope.Role.AGENT;
import static org.manydesk.scope.Role.BILLING;
import static org.manydesk.scope.Role.CLIENT_MANAGER;
import static org.manydesk.scope.Role.LEAD;
import static org.manydesk.scope.Role.REQUESTER;

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
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;

/** What a client reads: shared articles, and its own, which take the place of shared ones with the same slug. */
@Path("tenants/{key}/knowledge")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Knowledge")
public class ClientArticlesResource {
    private final Reading reading;
    private final Authoring authoring;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ClientArticlesResource() {
        this(null, null);
    }

    @Inject
    ClientArticlesResource(Reading reading, Authoring authoring) {
        this.reading = reading;
        this.authoring = authoring;
    }

    @GET
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(
            summary = "Lists the articles that a client reads, by slug",
            description = "People of the client read what is published for clients; staff read drafts, too.")
    public Page<ArticleLine> list(
            @PathParam("key") String key,
            @Parameter(description = "Words that all occur in title or text") @QueryParam("q") @DefaultValue("")
                    String q,
            @BeanParam PageRequest page) {
        return reading.of(key, q, page).map(ArticleLine::of);
    }

    @POST
    @Allowed(ADMIN)
    @Operation(summary = "Writes an article of the client's own, in place of the shared one with its slug")
    @Answers(Article.class)
    public Response make(@PathParam("key") String key, @Valid @NotNull ArticleForm said) {
        var made = authoring.make(key, said);
        return answer(Response.created(URI.create("/api/v1/tenants/" + key + "/knowledge/" + made.slug())), made);
    }

    @GET
    @Path("{article}")
    @Allowed({ADMIN, LEAD, AGENT, BILLING, CLIENT_MANAGER, REQUESTER})
    @Operation(summary = "Reads an article")
    @Answers(Article.class)
    public Response read(@PathParam("key") String key, @PathParam("article") String article) {
        return answer(Response.ok(), reading.of(key, article));
    }

    @PUT
    @Path("{article}")
    @Allowed(ADMIN)
    @Operation(summary = "Changes an article of the client's own", description = "The whole article. Its slug stays.")
    @Answers(Article.class)
    public Response change(
            @PathParam("key") String key,
            @PathParam("article") String article,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull ArticleForm said) {
        return answer(Response.ok(), authoring.change(key, article, ifMatch, said));
    }

    @DELETE
    @Path("{article}")
    @Allowed(ADMIN)
    @Operation(summary = "Takes an article of the client's own away; the shared one with its slug is read again")
    @Answers(Void.class)
    public Response remove(
            @PathParam("key") String key,
            @PathParam("article") String article,
            @HeaderParam("If-Match") IfMatch ifMatch) {
        authoring.remove(key, article, ifMatch);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder answer, Article article) {
        return answer.header("ETag", IfMatch.etag(article.version()))
                .entity(article)
                .build();
    }
}
