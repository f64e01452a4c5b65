package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.money.Money;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Wall;

/** The credit notes within the caller's reach. */
@ApplicationScoped
public class CreditNotes {

    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditNotes() {
        this(null);
    }

    @Inject
    CreditNotes(Wall wall) {
        this.wall = wall;
    }

    /** The credit note, or {@link Unknown}. */
    public CreditNote get(long id) {
        return wall.em()
                .createQuery("SELECT c FROM CreditNote c WHERE c.id = :id", CreditNote.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("credit note", Long.toString(id)));
    }

    /** One page of an invoice's credit notes, with one more where more follow. */
    public List<CreditNote> of(Invoice invoice, PageRequest page) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM CreditNote c WHERE c.tenantId = :tenant AND c.invoiceId = :invoice"
                                + " AND c.id > :after ORDER BY c.id",
                        CreditNote.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** All credit notes of an invoice, oldest first. */
    List<CreditNote> of(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT c FROM CreditNote c WHERE c.tenantId = :tenant AND c.invoiceId = :invoice ORDER BY c.id",
                        CreditNote.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    /** What was taken back so far, gross, by invoice; those of which nothing was are not in it. */
    Map<InvoiceId, Money> credited() {
        return wall.em()
                .createQuery(
                        "SELECT c.invoiceId, c.sums.currency, SUM(c.sums.gross) FROM CreditNote c"
                                + " GROUP BY c.invoiceId, c.sums.currency",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new InvoiceId((long) row[0]),
                        row -> Money.stored((BigDecimal) row[2], (String) row[1])));
    }

    /** What a credit note takes back, by line. */
    public List<CreditNoteLine> lines(CreditNote note) {
        return wall.em()
                .createQuery(
                        "SELECT l FROM CreditNoteLine l WHERE l.tenantId = :tenant AND l.creditNoteId = :note"
                                + " ORDER BY l.lineNumber",
                        CreditNoteLine.class)
                .setParameter("tenant", note.tenant().value())
                .setParameter("note", note.key())
                .getResultList();
    }

    /** All that was taken back of an invoice so far. */
    List<CreditNoteLine> linesOf(Invoice invoice) {
        return wall.em()
                .createQuery(
                        "SELECT l FROM CreditNoteLine l WHERE l.tenantId = :tenant AND l.invoiceId = :invoice",
                        CreditNoteLine.class)
                .setParameter("tenant", invoice.tenant().value())
                .setParameter("invoice", invoice.key())
                .getResultList();
    }

    void add(CreditNote note, List<CreditNoteLine> lines) {
        wall.add(note);
        wall.em().flush();
        lines.forEach(wall::add);
    }
}
