package org.manydesk.invoicing;

import java.util.List;
import org.manydesk.document.InvoiceDocument;

/**
 * An invoice with all that its page shows.
 *
 * @param document as it is, or will be, sent
 * @param warnings what a clerk should know, in sentences; nothing for people of the client
 * @param questions the client's, oldest first
 * @param group where it stands in a group of clients
 * @param account what was credited and paid of it
 */
public record InvoiceSheet(
        InvoiceGlance invoice,
        InvoiceDocument document,
        int counted,
        int notCounted,
        List<String> warnings,
        List<Question> questions,
        GroupSheet group,
        Account account) {
    public InvoiceSheet {
        warnings = List.copyOf(warnings);
        questions = List.copyOf(questions);
    }

    /** Those on one line. */
    public List<Question> questionsOn(int line) {
        return questions.stream().filter(question -> question.line() == line).toList();
    }
}
