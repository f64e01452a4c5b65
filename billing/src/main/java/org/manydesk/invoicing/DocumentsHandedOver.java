package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.document.InvoicePdf;
import org.manydesk.document.InvoiceUbl;
import org.manydesk.document.Lacking;
import org.manydesk.offboarding.HandOverPart;
import org.manydesk.offboarding.Pack;
import org.manydesk.scope.Wall;
import org.manydesk.tenant.Tenant;

/** The issued invoices and credit notes of a client that leaves: as PDF, and as e-invoices where they can be any. */
@ApplicationScoped
@Transactional
class DocumentsHandedOver implements HandOverPart {
    private final Wall wall;
    private final Paper paper;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentsHandedOver() {
        this(null, null);
    }

    @Inject
    DocumentsHandedOver(Wall wall, Paper paper) {
        this.wall = wall;
        this.paper = paper;
    }

    @Override
    public void addTo(Pack pack, Tenant client) throws IOException {
        var invoices = wall.em()
                .createQuery("SELECT i FROM Invoice i WHERE i.tenantId = :client ORDER BY i.id", Invoice.class)
                .setParameter("client", client.id().value())
                .getResultList();
        for (var invoice : invoices) if (invoice.isIssued()) add(pack, paper.of(invoice));
        var credits = wall.em()
                .createQuery("SELECT c FROM CreditNote c WHERE c.tenantId = :client ORDER BY c.id", CreditNote.class)
                .setParameter("client", client.id().value())
                .getResultList();
        for (var credit : credits) add(pack, paper.of(credit));
    }

    private static void add(Pack pack, InvoiceDocument document) throws IOException {
        var name = "invoices/" + document.heading().number().orElseThrow();
        pack.add(name + ".pdf", file -> file.write(InvoicePdf.write(document)));
        if (Lacking.of(document.parties(), document.totals()).isEmpty())
            pack.add(name + ".xml", file -> file.write(InvoiceUbl.write(document)));
    }
}
