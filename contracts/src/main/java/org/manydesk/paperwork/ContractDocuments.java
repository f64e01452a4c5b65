package org.manydesk.paperwork;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.manydesk.contract.Contract;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Wall;

/** The documents of contracts that the caller sees: people of the client those that are shared with them (DOC-2). */
@ApplicationScoped
public class ContractDocuments {
    private static final String SHARED = " AND d.shared = TRUE AND d.removedAt IS NULL";

    private final Wall wall;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ContractDocuments() {
        this(null, null);
    }

    @Inject
    ContractDocuments(Wall wall, CurrentCaller caller) {
        this.wall = wall;
        this.caller = caller;
    }

    /** All of a contract, oldest first, those removed included. */
    List<ContractDocument> of(Contract contract) {
        return seen(contract, " ORDER BY d.id").getResultList();
    }

    /** One page of them, with one more where more follow. */
    public List<ContractDocument> list(Contract contract, PageRequest page) {
        return seen(contract, " AND d.id > :after ORDER BY d.id")
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** One of a contract, which was not removed, or {@link Unknown}. */
    public ContractDocument get(Contract contract, long id) {
        return seen(contract, " AND d.id = :id AND d.removedAt IS NULL")
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("document", Long.toString(id)));
    }

    void add(ContractDocument document) {
        wall.add(document);
    }

    private TypedQuery<ContractDocument> seen(Contract contract, String rest) {
        var limit = caller.person().role().isClient() ? SHARED : "";
        return wall.em()
                .createQuery(
                        "SELECT d FROM ContractDocument d WHERE d.tenantId = :tenant AND d.contractId = :contract"
                                + limit + rest,
                        ContractDocument.class)
                .setParameter("tenant", contract.tenant().value())
                .setParameter("contract", contract.key());
    }
}
