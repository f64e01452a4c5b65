package org.manydesk.paperwork.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.contract.Contracts;
import org.manydesk.paperwork.ContractDocuments;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;
import org.manydesk.tenant.Tenants;

/** What paths name of documents. */
@ApplicationScoped
class DocumentPaths {
    /** {@code {document}}: a document of the contract; for people of the client, one that is shared with them. */
    @Produces
    PathScope document(Tenants tenants, Contracts contracts, ContractDocuments documents) {
        return PathScope.of("document", Whereabouts.ofTenant("contract_document"), path -> {
            var contract = contracts.get(tenants.get(path.get("key")).id(), path.get("number"));
            documents.get(contract, document(path.get("document")));
        });
    }

    static long document(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("document", value));
    }
}
