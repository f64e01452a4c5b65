package org.manydesk.invoicing;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manydesk.offboarding.KeptDocument;
import org.manydesk.offboarding.KeptDocument.Kind;
import org.manydesk.offboarding.KeptDocuments;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.TenantOwned;
import org.manydesk.scope.Wall;

/** What the law has kept of invoicing when a client is erased: by the law of who was the seller on each invoice. */
@ApplicationScoped
@Transactional
class DocumentsUnderRetention implements KeptDocuments {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentsUnderRetention() {
        this(null);
    }

    @Inject
    DocumentsUnderRetention(Wall wall) {
        this.wall = wall;
    }

    @Override
    public List<KeptDocument> of(TenantId client) {
        var kept = new ArrayList<KeptDocument>();
        Map<InvoiceId, Invoice> invoices = new HashMap<>();
        for (var invoice : all(client, Invoice.class)) {
            if (!invoice.isIssued()) continue;
            invoices.put(invoice.id(), invoice);
            kept.add(kept(
                    invoice.isStatement() ? Kind.STATEMENT : Kind.INVOICE,
                    invoice.name(),
                    invoice.issuedOn().orElse(invoice.days().last()),
                    invoice));
        }
        for (var note : all(client, CreditNote.class))
            kept.add(kept(
                    Kind.CREDIT_NOTE, note.number(), note.issuedOn(), requireNonNull(invoices.get(note.invoice()))));
        for (var payment : all(client, ReceivedPayment.class)) {
            var paid = requireNonNull(invoices.get(payment.invoice()));
            kept.add(kept(Kind.PAYMENT, paid.name(), payment.receivedOn(), paid));
        }
        return kept;
    }

    private static KeptDocument kept(Kind kind, String number, LocalDate date, Invoice invoice) {
        return KeptDocument.of(
                kind, number, date, invoice.letter().parties().seller().country());
    }

    private <T extends TenantOwned> List<T> all(TenantId client, Class<T> type) {
        return wall.em()
                .createQuery(
                        "SELECT d FROM %s d WHERE d.tenantId = :client ORDER BY d.id".formatted(type.getSimpleName()),
                        type)
                .setParameter("client", client.value())
                .getResultList();
    }
}
