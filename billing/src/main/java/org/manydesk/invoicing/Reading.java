package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.contract.StatedContract;
import org.manydesk.money.Money;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.ClientName;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Invoices as their reader may see them: people of a client see what was issued, and nothing before. */
@ApplicationScoped
@Transactional
public class Reading {

    private final Invoices invoices;
    private final Tenants tenants;
    private final Signatures signatures;
    private final CreditNotes creditNotes;
    private final Payments payments;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Reading() {
        this(null, null, null, null, null);
    }

    @Inject
    Reading(Invoices invoices, Tenants tenants, Signatures signatures, CreditNotes creditNotes, Payments payments) {
        this.invoices = invoices;
        this.tenants = tenants;
        this.signatures = signatures;
        this.creditNotes = creditNotes;
        this.payments = payments;
    }

    /** The invoice, or {@link Unknown}. */
    public Invoice get(InvoiceId id) {
        var invoice = invoices.get(id);
        if (!visible().contains(invoice.status())) throw new Unknown("invoice", id.toString());
        return invoice;
    }

    /** The line of an invoice, or {@link Unknown}. */
    public InvoiceLine line(InvoiceId id, int number) {
        return invoices.line(get(id), number);
    }

    /**
     * One page of invoices, with one more where more follow.
     *
     * @param key the client whose invoices are wanted; empty for all within reach
     */
    public List<Invoice> list(Optional<String> key, PageRequest page) {
        return invoices.list(key.map(tenants::get).map(Tenant::id), visible(), page);
    }

    /** The lines of an invoice in their order. */
    public List<InvoiceLine> lines(Invoice invoice) {
        return invoices.lines(invoice);
    }

    /** Where an invoice stands in a group, as far as the reader reaches. */
    public GroupSheet group(Invoice invoice) {
        return group(new DrawnUp(invoice, invoices.lines(invoice)));
    }

    /** The same of one that may not be stored. */
    public GroupSheet group(DrawnUp drawn) {
        var invoice = drawn.invoice();
        var names = tenants.all().stream().collect(Collectors.toMap(Tenant::id, ClientName::of));
        var payer = invoice.payer().map(paying -> names.get(paying.tenant()));
        var byLine = new TreeMap<Integer, InvoiceId>();
        drawn.lines().forEach(line -> line.statement().ifPresent(statement -> byLine.put(line.number(), statement)));
        var wanted = Stream.concat(invoice.collectedBy().stream(), byLine.values().stream())
                .toList();
        var seen = invoices.among(wanted, visible());
        byLine.values().retainAll(seen);
        return new GroupSheet(payer, invoice.collectedBy().filter(seen::contains), byLine);
    }

    /** What was credited and paid of an invoice. */
    Account account(Invoice invoice) {
        var credits = creditNotes.of(invoice).stream()
                .map(note -> CreditGlance.of(note, creditNotes.lines(note)))
                .toList();
        return new Account(
                credits, payments.of(invoice).stream().map(PaymentGlance::of).toList(), invoice.open());
    }

    /** What was taken back so far, gross, by invoice; those of which nothing was are not in it. */
    Map<InvoiceId, Money> credited() {
        return creditNotes.credited();
    }

    /** How much of the purchase order is used up that a client's contract is on now; empty where there is none. */
    Optional<OrderUse> ordered(String client, StatedContract contract) {
        var tenant = tenants.get(client).id();
        var currency = Currency.getInstance(contract.currency());
        return contract.purchaseOrder().map(order -> {
            var number = String.valueOf(order.number());
            var limit = Optional.ofNullable(order.limit()).map(most -> Money.of(most, contract.currency()));
            return new OrderUse(number, limit, invoices.ordered(tenant, contract.number(), number, currency));
        });
    }

    /** The keys of the clients within reach. */
    public Map<TenantId, String> keys() {
        return tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::key));
    }

    private List<InvoiceStatus> visible() {
        return Arrays.stream(InvoiceStatus.values())
                .filter(status -> status.isIssued() || !signatures.isClient())
                .toList();
    }
}
