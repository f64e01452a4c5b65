package org.manydesk.datasubject.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.manydesk.datasubject.Erased;
import org.manydesk.datasubject.SubjectAccess;
import org.manydesk.datasubject.SubjectErasure;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Download;
import org.manydesk.rest.ShownOnce;

/** What is kept of one person. The address travels in the body: addresses of pages and calls end up in logs. */
@Path("tenants/{key}/personal-data")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
public class PersonalDataResource {
    private static final String ZIP = "application/zip";

    private final SubjectAccess access;
    private final SubjectErasure erasure;

    record Person(@NotBlank @Size(max = 254) String email) {}

    /** @param rows by table */
    record Found(Map<String, Long> rows) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PersonalDataResource() {
        this(null, null);
    }

    @Inject
    PersonalDataResource(SubjectAccess access, SubjectErasure erasure) {
        this.access = access;
        this.erasure = erasure;
    }

    @POST
    @Path("search")
    @Allowed(ADMIN)
    @ShownOnce
    @Operation(summary = "How many rows tell of a person, by table")
    public Found search(@PathParam("key") String key, @Valid @NotNull Person person) {
        return new Found(access.search(key, person.email()));
    }

    /** A ZIP in open formats, with the SHA-256 of each file in its manifest. */
    @POST
    @Path("copy")
    @Produces(ZIP)
    @Allowed(ADMIN)
    @ShownOnce
    @Operation(summary = "A copy of all that is kept of a person")
    @Answers(byte[].class)
    public Response copy(@PathParam("key") String key, @Valid @NotNull Person person) {
        var packed = access.copy(key, person.email());
        return Download.of(packed.name(), ZIP, packed.size(), packed.content()).build();
    }

    /** It cannot be undone. What was left, and why, is in the answer. */
    @POST
    @Path("erasure")
    @Allowed(ADMIN)
    @ShownOnce
    @Operation(summary = "Erases a person from a client's records")
    public Erased erase(@PathParam("key") String key, @Valid @NotNull Person person) {
        return erasure.erase(key, person.email());
    }
}
