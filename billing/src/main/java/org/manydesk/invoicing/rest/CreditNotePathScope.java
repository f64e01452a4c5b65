package org.manydesk.invoicing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.manydesk.invoicing.CreditNotes;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;

/** {@code {creditNote}}: a credit note within reach. */
@ApplicationScoped
@Transactional
public class CreditNotePathScope implements PathScope {

    private final CreditNotes creditNotes;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected CreditNotePathScope() {
        this(null);
    }

    @Inject
    CreditNotePathScope(CreditNotes creditNotes) {
        this.creditNotes = creditNotes;
    }

    @Override
    public String parameter() {
        return "creditNote";
    }

    @Override
    public void require(String value) {
        creditNotes.get(id(value));
    }

    static long id(String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown("credit note", value));
    }
}
