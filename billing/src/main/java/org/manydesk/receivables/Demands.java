package org.manydesk.receivables;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.invoicing.Crediting;
import org.manydesk.invoicing.Invoice;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.LineQueries;
import org.manydesk.money.Money;

/** Works out what can be demanded: a line that the client questions is held, and it alone. */
@ApplicationScoped
class Demands {
    private final LineQueries queries;
    private final Crediting crediting;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Demands() {
        this(null, null);
    }

    @Inject
    Demands(LineQueries queries, Crediting crediting) {
        this.queries = queries;
        this.crediting = crediting;
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
        if (held.isEmpty() || open.isNegative()) return new Demand(open, Money.zero(invoice.currency()));
        var gross = crediting.creditable(invoice, held);
        return new Demand(open, gross.compareTo(open) > 0 ? open : gross);
    }
}
