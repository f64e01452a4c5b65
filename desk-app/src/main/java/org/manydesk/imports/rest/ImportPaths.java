package org.manydesk.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.imports.ImportId;
import org.manydesk.imports.Imports;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;

/** What paths name of imports. */
@ApplicationScoped
class ImportPaths {
    /** {@code {import}}: an import into a tenant within reach. */
    @Produces
    PathScope run(Imports imports) {
        return PathScope.of("import", Whereabouts.ofTenant("import_run"), path -> imports.get(id(path.get("import"))));
    }

    static ImportId id(String value) {
        return new ImportId(Ids.parse(value).orElseThrow(() -> new Unknown("import", value)));
    }
}
