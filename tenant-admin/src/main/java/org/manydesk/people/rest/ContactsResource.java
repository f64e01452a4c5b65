package org.manydesk.people.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.manydesk.people.Correspondence;
import org.manydesk.people.Correspondents.Correspondent;
import org.manydesk.people.PasswordLinks;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.ShownOnce;

/** Who writes for a client without an account. */
@Path("tenants/{key}/contacts")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class ContactsResource {
    private final Correspondence correspondence;

    /** Someone who has no account. */
    record ContactJson(String id, String email, String name) {
        static ContactJson of(Correspondent one) {
            return new ContactJson(Long.toString(one.id()), one.email(), one.name());
        }
    }

    /** The address of a contact to invite. */
    record Invitation(@NotNull @Size(max = 254) String email) {}

    /** The account that was made, and the link that is shown this once. */
    record InvitedJson(UserJson user, PasswordLinks.Issued passwordLink) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContactsResource() {
        this(null);
    }

    @Inject
    ContactsResource(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Lists who writes for a client without an account")
    public Page<ContactJson> list(@PathParam("key") String key, @BeanParam PageRequest page) {
        return Page.of(
                        correspondence.of(key, page.afterId(), page.limit() + 1),
                        page.limit(),
                        one -> PageRequest.cursor(one.id()))
                .map(ContactJson::of);
    }

    @POST
    @Path("invitations")
    @Allowed(ADMIN)
    @ShownOnce
    @Operation(summary = "Makes a contact a requester of the client, with a link to choose a password")
    @Answers(InvitedJson.class)
    public Response invite(@PathParam("key") String key, @Valid @NotNull Invitation wanted) {
        var invited = correspondence.invite(key, wanted.email());
        return Response.created(URI.create("/api/v1/users/" + invited.account().id()))
                .entity(new InvitedJson(UserJson.of(invited.account()), invited.link()))
                .build();
    }
}
