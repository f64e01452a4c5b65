package org.manydesk.invoicing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.Reading;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;

/** {@code {invoice}}: an invoice within reach; for people of a client, an issued one. */
@ApplicationScoped
@Transactional
public class InvoicePathScope implements PathScope {

    private final Reading reading;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected InvoicePathScope() {
        this(null);
    }

    @Inject
    InvoicePathScope(Reading reading) {
        this.reading = reading;
    }

    @Override
    public String parameter() {
        return "invoice";
    }

    @Override
    public void require(String value) {
        reading.get(id(value));
    }

    static InvoiceId id(String value) {
        return new InvoiceId(Ids.parse(value).orElseThrow(() -> new Unknown("invoice", value)));
    }
}
