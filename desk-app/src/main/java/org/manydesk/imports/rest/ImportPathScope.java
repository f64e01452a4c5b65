package org.manydesk.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.imports.ImportId;
import org.manydesk.imports.Imports;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;

/** {@code {import}}: an import into a tenant within reach. */
@ApplicationScoped
@Transactional
public class ImportPathScope implements PathScope {
    private final Imports imports;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ImportPathScope() {
        this(null);
    }

    @Inject
    ImportPathScope(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String parameter() {
        return "import";
    }

    @Override
    public void require(String value) {
        imports.get(id(value));
    }

    static ImportId id(String value) {
        return new ImportId(Ids.parse(value).orElseThrow(() -> new Unknown("import", value)));
    }
}
