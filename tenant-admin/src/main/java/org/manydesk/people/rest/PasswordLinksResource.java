package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.people.PasswordLinks;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.ShownOnce;
import org.manydesk.rest.WithoutPrecondition;

/** The link with which a person chooses a password. */
@Path("users/{user}/password-link")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PasswordLinksResource {
    private final PasswordLinks links;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PasswordLinksResource() {
        this(null);
    }

    @Inject
    PasswordLinksResource(PasswordLinks links) {
        this.links = links;
    }

    @POST
    @ShownOnce
    @Allowed(ADMIN)
    @Operation(
            summary = "Makes a link with which a person chooses a password; it is shown this once",
            description =
                    "An invitation of 72 hours for who has no password yet, else a link of 60 minutes in place of a"
                            + " forgotten one. It works once; the person's link before it is dead.")
    @Answers(PasswordLinks.Issued.class)
    public Response make(@PathParam("user") String user) {
        return Response.created(URI.create("/api/v1/users/" + user + "/password-link"))
                .entity(links.make(PeoplePaths.id(user)))
                .build();
    }

    @DELETE
    @Allowed(ADMIN)
    @WithoutPrecondition
    @Operation(summary = "Makes a person's link worthless")
    @Answers(Void.class)
    public Response withdraw(@PathParam("user") String user) {
        links.withdraw(PeoplePaths.id(user));
        return Response.noContent().build();
    }
}
