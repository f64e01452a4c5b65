package org.manydesk.invoicing.ui;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.manydesk.invoicing.Asking;
import org.manydesk.invoicing.InvoiceDesk;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceSheet;
import org.manydesk.invoicing.Question;

/** A line of an invoice beside its paper: opened, and asked about. */
@Dependent
class LineParts {
    private final InvoiceDesk desk;
    private final Asking asking;
    private final CreditShown credits;

    @Inject
    LineParts(InvoiceDesk desk, Asking asking, CreditShown credits) {
        this.desk = desk;
        this.asking = asking;
        this.credits = credits;
    }

    LinePanel open(InvoiceId id, InvoiceSheet sheet, int number) {
        var line = desk.line(id, number);
        return new LinePanel(
                line, Optional.ofNullable(sheet.group().statements().get(number)), credits);
    }

    void ask(InvoiceId id, int line, String reason) {
        asking.ask(id, line, reason);
    }

    void withdraw(InvoiceId id, Question question) {
        asking.withdraw(id, question);
    }
}
