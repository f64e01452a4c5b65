package org.manydesk.signin.rest;

import static org.manydesk.scope.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.NewPerson;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Answers;
import org.manydesk.rest.Page;
import org.manydesk.rest.PageRequest;
import org.manydesk.rest.Validation;
import org.manydesk.scope.Role;
import org.manydesk.signin.FirstStart;
import org.manydesk.signin.FirstStart.ProviderName;

/** The providers of the installation, for its operators: that they exist, and nothing of their content. */
@Path("providers")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Providers")
public class ProvidersResource {
    private final FirstStart firstStart;
    private final Validation validation;

    /** A provider to create, with its first administrator. */
    record NewProvider(@NotBlank @Size(max = 200) String name, @Nullable @Valid Administrator admin) {}

    /** The first administrator of a provider. */
    record Administrator(@NotNull String email, @NotBlank String name, @Nullable String password) {}

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ProvidersResource() {
        this(null, null);
    }

    @Inject
    ProvidersResource(FirstStart firstStart, Validation validation) {
        this.firstStart = firstStart;
        this.validation = validation;
    }

    @POST
    @Allowed(OPERATOR)
    @Operation(summary = "Creates a provider, with its first administrator")
    @Answers(ProviderName.class)
    public Response create(@Valid @NotNull NewProvider wanted) {
        var created = wanted.admin() == null
                ? firstStart.createProvider(wanted.name())
                : firstStart.createProvider(wanted.name(), validation.valid(person(wanted.admin())));
        var name = new ProviderName(created.id().toString(), wanted.name());
        return Response.created(URI.create("/api/v1/providers/" + name.id()))
                .entity(name)
                .build();
    }

    @GET
    @Allowed(OPERATOR)
    @Operation(summary = "Lists the providers of the installation")
    public Page<ProviderName> list(@BeanParam PageRequest page) {
        return Page.of(
                firstStart.providers(page.afterId(), page.limit() + 1), page.limit(), p -> PageRequest.cursor(p.id()));
    }

    private static NewPerson person(Administrator admin) {
        return new NewPerson(admin.email(), admin.name(), Role.ADMIN, null, admin.password());
    }
}
