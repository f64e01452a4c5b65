package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks again at the credit notes of an issued invoice, and at where all of them stand in the chain of documents. */
@ApplicationScoped
class DocumentLooks {
    private final CreditNotes creditNotes;
    private final DocumentChain chain;
    private final UsageHash usage;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentLooks() {
        this(null, null, null);
    }

    @Inject
    DocumentLooks(CreditNotes creditNotes, DocumentChain chain, UsageHash usage) {
        this.creditNotes = creditNotes;
        this.chain = chain;
        this.usage = usage;
    }

    /** What differs first, if anything does. */
    Optional<Difference> difference(Invoice invoice, List<InvoiceLine> lines) {
        var notes = creditNotes.of(invoice);
        var taken = creditNotes.linesOf(invoice).stream().collect(Collectors.groupingBy(CreditNoteLine::creditNote));
        var anew = notes.stream()
                .map(note -> new CreditsAnew.Note(note, taken.getOrDefault(note.key(), List.of())))
                .toList();
        return new CreditsAnew(invoice, lines, anew)
                .difference()
                .or(() -> chain.broken(
                        invoice, format -> DocumentContent.of(format, invoice, lines, () -> usage.of(invoice))))
                .or(() -> brokenAt(notes, taken));
    }

    private Optional<Difference> brokenAt(List<CreditNote> notes, Map<Long, List<CreditNoteLine>> taken) {
        return notes.stream()
                .flatMap(note ->
                        chain
                                .broken(note, DocumentContent.of(note, taken.getOrDefault(note.key(), List.of())))
                                .stream())
                .findFirst();
    }
}
