package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.manydesk.scope.TenantId;

/** Tells before the first invoice what invoices to a client would lack: the warnings of the run, in sentences. */
@ApplicationScoped
@Transactional
public class InvoiceReadiness {
    private final Correspondence correspondence;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoiceReadiness() {
        this(null);
    }

    @Inject
    InvoiceReadiness(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    /** What is not known of the provider. */
    public List<String> ofSeller(TenantId client) {
        return LegalDoubts.missing(correspondence.letter(client).parties().seller());
    }

    /** What is not known of the client. */
    public List<String> ofBuyer(TenantId client) {
        return LegalDoubts.missingOfBuyer(
                correspondence.letter(client).parties().buyer());
    }
}
