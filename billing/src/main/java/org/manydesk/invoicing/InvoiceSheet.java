package org.manydesk.invoicing;

import java.util.List;
import org.manydesk.document.InvoiceDocument;
import org.manydesk.money.Money;

/**
 * An invoice with all that its page shows.
 *
 * @param document as it is, or will be, sent
 * @param warnings what a clerk should know, in sentences; nothing for people of the client
 * @param questions the client's, oldest first
 * @param credits oldest first
 */
public record InvoiceSheet(
        InvoiceGlance invoice,
        InvoiceDocument document,
        int counted,
        int notCounted,
        List<String> warnings,
        List<Question> questions,
        List<CreditGlance> credits) {
    public InvoiceSheet {
        credits = List.copyOf(credits);
        warnings = List.copyOf(warnings);
        questions = List.copyOf(questions);
    }

    /** What is left of the invoice after its credit notes, gross. */
    public Money left() {
        return credits.stream().map(CreditGlance::gross).reduce(invoice.gross(), Money::minus);
    }

    /** Those on one line. */
    public List<Question> questionsOn(int line) {
        return questions.stream().filter(question -> question.line() == line).toList();
    }
}
