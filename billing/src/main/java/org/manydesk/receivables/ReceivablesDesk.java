package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.OpenInvoices;
import org.manydesk.invoicing.Signatures;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Lays open what clients owe. */
@ApplicationScoped
@Transactional
public class ReceivablesDesk {
    private final OpenInvoices invoices;
    private final Tenants tenants;
    private final Reminders reminders;
    private final Demands demands;
    private final Signatures signatures;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected ReceivablesDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    ReceivablesDesk(
            OpenInvoices invoices, Tenants tenants, Reminders reminders, Demands demands, Signatures signatures) {
        this.invoices = invoices;
        this.tenants = tenants;
        this.reminders = reminders;
        this.demands = demands;
        this.signatures = signatures;
    }

    /** The day by which ages are told. */
    public LocalDate today() {
        return signatures.today();
    }

    /**
     * One page of what is open, what was due first first, with one more where more follow.
     *
     * @param client its key; empty for all within reach
     */
    public List<OpenItem> items(Optional<String> client, PageRequest page) {
        var found = invoices.list(client.map(tenants::get).map(Tenant::id), page);
        var names = names();
        var sent = reminders.of(found);
        var demanded = demands.of(found);
        var steps = reminders.steps();
        return found.stream()
                .map(invoice -> item(
                        invoice,
                        name(names, invoice.tenant()),
                        Objects.requireNonNull(demanded.get(invoice.id())),
                        sent.getOrDefault(invoice.id(), List.of()),
                        steps))
                .toList();
    }

    /** Where the page after an item begins. */
    public static String cursor(OpenItem item) {
        return PageRequest.cursor(item.since().toEpochDay(), item.id());
    }

    private static OpenItem item(
            Invoice invoice, ClientName client, Demand demand, List<Reminder> sent, ReminderSteps steps) {
        var next = demand.amount().isZero()
                ? Optional.<Dunning>empty()
                : invoice.dueOn().flatMap(due -> Dunning.next(due, sent, steps));
        return new OpenItem(
                invoice.id(),
                invoice.name(),
                client,
                invoice.dueOn().or(invoice::issuedOn).orElseThrow(),
                invoice.totals().gross(),
                demand,
                sent,
                next);
    }

    /** What each client owes by age, in each currency. */
    public List<Ageing> ageing() {
        var names = names();
        var items = invoices.sums().stream()
                .map(open -> new Ageing.Item(name(names, open.tenant()), open.since(), open.sum()))
                .toList();
        return Ageing.of(items, today());
    }

    private static ClientName name(Map<TenantId, ClientName> names, TenantId client) {
        return Objects.requireNonNull(names.get(client));
    }

    private Map<TenantId, ClientName> names() {
        return tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
    }
}
