package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Documents within reach that somebody should see to, whichever month is looked at. */
@ApplicationScoped
class DocumentsToSeeTo {
    private final Statements statements;
    private final InvoiceDifferences differences;
    private final Tenants tenants;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentsToSeeTo() {
        this(null, null, null);
    }

    @Inject
    DocumentsToSeeTo(Statements statements, InvoiceDifferences differences, Tenants tenants) {
        this.statements = statements;
        this.differences = differences;
        this.tenants = tenants;
    }

    /** The approved statements that no issued invoice charges yet, by contract, of each the oldest first. */
    List<WaitingStatement> waiting() {
        var names = names();
        return statements.waiting().stream()
                .map(statement -> new WaitingStatement(
                        name(names, statement.tenant()),
                        statement.id(),
                        statement.contractNumber(),
                        statement.period(),
                        statement.totals().net(),
                        statement.payer().map(payer -> names.get(payer.tenant())),
                        statement.collectedBy().isPresent()))
                .toList();
    }

    /** How many issued invoices came out otherwise when they were last worked out anew. */
    int countDiffering() {
        return differences.count();
    }

    /** One page of them, the oldest finding first, with one more where more follow. */
    List<DifferingInvoice> differing(PageRequest page) {
        var some = differences.list(page);
        if (some.isEmpty()) return List.of();
        var names = names();
        return some.stream()
                .map(found -> new DifferingInvoice(
                        found.difference().key(),
                        name(names, found.invoice().tenant()),
                        found.invoice().id(),
                        found.invoice().name(),
                        found.difference().difference(),
                        found.difference().foundAt()))
                .toList();
    }

    private static ClientName name(Map<TenantId, ClientName> names, TenantId client) {
        return Objects.requireNonNull(names.get(client));
    }

    private Map<TenantId, ClientName> names() {
        return tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
    }
}
