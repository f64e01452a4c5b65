package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.problem.Conflict;

/** Approves invoices and issues them under the next number. */
@ApplicationScoped
@Transactional
public class Issuing {

    private final Invoices invoices;
    private final Numbers numbers;
    private final Correspondence correspondence;
    private final Signatures signatures;
    private final Announcements announcements;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Issuing() {
        this(null, null, null, null, null);
    }

    @Inject
    Issuing(
            Invoices invoices,
            Numbers numbers,
            Correspondence correspondence,
            Signatures signatures,
            Announcements announcements) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.correspondence = correspondence;
        this.signatures = signatures;
        this.announcements = announcements;
    }

    /** Agrees to a draft; a second time changes nothing. */
    public Invoice approve(InvoiceId id) {
        var invoice = invoices.locked(id);
        if (invoice.status() == InvoiceStatus.APPROVED) return invoice;
        var signature = signatures.sign();
        if (correspondence.wantsFourEyes() && invoice.wasDraftedBy(signature))
            throw new Conflict("Your company wants four eyes: somebody else than the one who drafted must approve.");
        invoice.approve(signature);
        invoices.settle();
        announcements.approved(invoice);
        return invoice;
    }

    /**
     * Makes it a document for ever, with the next number and today's date. Already issued: the same invoice, unchanged.
     *
     * @throws Conflict when it is not approved, or there is no exchange rate to state its VAT by
     */
    public Invoice issue(InvoiceId id) {
        var invoice = invoices.locked(id);
        if (invoice.isIssued()) return invoice;
        invoice.mustBeInvoicedAlone();
        invoice.mustBeApproved();
        announcements.becomesFinal(invoice);
        var drawn = numbers.draw(NumberSeries.Kind.INVOICE, signatures.today());
        var accounted = correspondence.accounted(invoice.totals().vat(), drawn.on());
        invoice.issue(drawn, correspondence.letter(invoice.tenant()), accounted, signatures.sign());
        invoices.settle();
        numbers.given(drawn, invoice, invoices.lines(invoice));
        announcements.issued(invoice);
        return invoice;
    }
}
