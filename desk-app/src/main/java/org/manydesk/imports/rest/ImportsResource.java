package org.manydesk.imports.rest;

import static org.manydesk.scope.Role.ADMIN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.manydesk.imports.Imports;
import org.manydesk.rest.Allowed;

/** How far an import is. */
@Path("imports/{import}")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {
    private final Imports imports;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ImportsResource() {
        this(null);
    }

    @Inject
    ImportsResource(Imports imports) {
        this.imports = imports;
    }

    @GET
    @Allowed(ADMIN)
    @Operation(summary = "Tells how far an import is, and which rows were refused")
    public ImportJson read(@PathParam("import") String id) {
        var run = imports.get(ImportPaths.id(id));
        return ImportJson.of(run, imports.rejected(run));
    }
}
