package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Documents within reach that somebody should see to, whichever month is looked at. */
@ApplicationScoped
class DocumentsToSeeTo {
    private final Statements statements;
    private final InvoiceDifferences differences;
    private final Invoices invoices;
    private final Tenants tenants;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentsToSeeTo() {
        this(null, null, null, null);
    }

    @Inject
    DocumentsToSeeTo(Statements statements, InvoiceDifferences differences, Invoices invoices, Tenants tenants) {
        this.statements = statements;
        this.differences = differences;
        this.invoices = invoices;
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

    /** The issued invoices that came out otherwise when they were last worked out anew, the oldest finding first. */
    List<DifferingInvoice> differing() {
        var all = differences.all();
        if (all.isEmpty()) return List.of();
        var names = names();
        return all.stream()
                .map(row -> new DifferingInvoice(
                        name(names, row.tenant()),
                        row.invoice(),
                        invoices.get(row.invoice()).name(),
                        row.difference(),
                        row.foundAt()))
                .toList();
    }

    private static ClientName name(Map<TenantId, ClientName> names, TenantId client) {
        return Objects.requireNonNull(names.get(client));
    }

    private Map<TenantId, ClientName> names() {
        return tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
    }
}
