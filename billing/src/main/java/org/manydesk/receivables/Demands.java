package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.document.Totals;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceLine;
import org.manydesk.invoicing.LineQueries;
import org.manydesk.invoicing.Questioning;
import org.manydesk.invoicing.Reading;
import org.manydesk.money.Money;
import org.manydesk.money.Rounding;

/** Works out what can be demanded: a line that the client questions is held, and it alone. */
@ApplicationScoped
class Demands {
    private final Reading reading;
    private final LineQueries queries;
    private final Questioning questioning;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Demands() {
        this(null, null, null);
    }

    @Inject
    Demands(Reading reading, LineQueries queries, Questioning questioning) {
        this.reading = reading;
        this.queries = queries;
        this.questioning = questioning;
    }

    Demand of(Invoice invoice) {
        return Objects.requireNonNull(of(List.of(invoice)).get(invoice.id()));
    }

    /** Of each of some invoices. */
    Map<InvoiceId, Demand> of(List<Invoice> invoices) {
        var held = queries.held(invoices);
        return invoices.stream()
                .collect(Collectors.toMap(
                        Invoice::id, invoice -> demand(invoice, held.getOrDefault(invoice.id(), Set.of()))));
    }

    private Demand demand(Invoice invoice, Set<Integer> held) {
        var open = invoice.open();
        var gross = Money.sum(
                held.stream()
                        .map(line -> gross(reading.line(invoice.id(), line)))
                        .toList(),
                invoice.currency());
        return new Demand(open, gross.compareTo(open) > 0 ? open : gross);
    }

    /** What is left of a line, with its VAT. */
    private Money gross(InvoiceLine line) {
        var net = questioning.creditable(line);
        return net.plus(Totals.group(line.vat(), net, Rounding.HALF_UP).tax());
    }
}
