package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Works issued invoices out a second time and keeps in mind which of them differ. Nothing is corrected: an issued invoice
 * stays, and what went wrong beside the product is for people to find.
 */
@ApplicationScoped
@Transactional
public class Rechecking {
    private static final int AT_ONCE = 500;

    private final Invoices invoices;
    private final Recomputing recomputing;
    private final DocumentLooks documents;
    private final InvoiceDifferences differences;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Rechecking() {
        this(null, null, null, null, null);
    }

    @Inject
    Rechecking(
            Invoices invoices,
            Recomputing recomputing,
            DocumentLooks documents,
            InvoiceDifferences differences,
            Clock clock) {
        this.invoices = invoices;
        this.recomputing = recomputing;
        this.documents = documents;
        this.differences = differences;
        this.clock = clock;
    }

    /** Some issued invoices within reach, by their ids, after that one; none where there are no more. */
    List<InvoiceId> issued(InvoiceId after) {
        return differences.issued(after, AT_ONCE);
    }

    /** What differs on an invoice now; it is noted, or what was noted is taken away. */
    Optional<Difference> recheck(InvoiceId id) {
        var invoice = invoices.get(id);
        var found = difference(invoice);
        var known = differences.find(invoice);
        if (found.isEmpty()) known.ifPresent(differences::remove);
        else
            known.ifPresentOrElse(
                    row -> row.say(found.get()),
                    () -> differences.add(new InvoiceDifference(invoice, found.get(), clock.instant())));
        return found;
    }

    private Optional<Difference> difference(Invoice invoice) {
        try {
            var look = recomputing.look(invoice);
            return look.difference().or(() -> documents.difference(invoice, look.lines()));
        } catch (RuntimeException unreadable) {
            return Optional.of(new Difference(Difference.Kind.UNREADABLE, 0, "", String.valueOf(unreadable)));
        }
    }
}
