package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.invoicing.NumberSeries.Kind;
import org.manydesk.scope.Wall;

/** The chains of a provider's documents, one for each series (decision 0066). */
@ApplicationScoped
public class DocumentChain {
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected DocumentChain() {
        this(null);
    }

    @Inject
    DocumentChain(Wall wall) {
        this.wall = wall;
    }

    /** Adds a document behind the last one of its series; whoever does so has just drawn its number. */
    void add(NumberSeries.Drawn drawn, long document, DocumentContent says) {
        var previous =
                before(drawn.kind(), drawn.inSeries()).map(DocumentLink::hash).orElse(DocumentLink.BEGINNING);
        wall.add(new DocumentLink(wall.reach().provider(), drawn, document, says, previous));
    }

    private Optional<DocumentLink> before(Kind kind, long number) {
        return wall.em()
                .createQuery(
                        "SELECT l FROM DocumentLink l WHERE l.series = :series AND l.number < :number"
                                + " ORDER BY l.number DESC",
                        DocumentLink.class)
                .setParameter("series", (int) kind.row())
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<DocumentLink> links(Kind kind, Collection<Long> documents) {
        if (documents.isEmpty()) return List.of();
        return wall.em()
                .createQuery(
                        "SELECT l FROM DocumentLink l WHERE l.series = :series AND l.documentId IN :documents",
                        DocumentLink.class)
                .setParameter("series", (int) kind.row())
                .setParameter("documents", documents)
                .getResultList();
    }

    /** The links of some invoices, by their ids; those of earlier releases have none. */
    public Map<Long, DocumentLink> ofInvoices(Collection<Long> some) {
        return byDocument(links(Kind.INVOICE, some));
    }

    /** The same of credit notes. */
    public Map<Long, DocumentLink> ofCreditNotes(Collection<Long> some) {
        return byDocument(links(Kind.CREDIT_NOTE, some));
    }

    private static Map<Long, DocumentLink> byDocument(List<DocumentLink> links) {
        return links.stream().collect(Collectors.toMap(DocumentLink::document, Function.identity()));
    }

    /**
     * What is broken where an invoice stands in its chain, if anything is.
     *
     * @param says what it says now
     */
    Optional<Difference> broken(Invoice invoice, DocumentContent says) {
        return links(Kind.INVOICE, List.of(invoice.key())).stream()
                .findFirst()
                .flatMap(link -> broken(Kind.INVOICE, invoice.name(), link, says));
    }

    /** The same of a credit note. */
    Optional<Difference> broken(CreditNote note, DocumentContent says) {
        return links(Kind.CREDIT_NOTE, List.of(note.key())).stream()
                .findFirst()
                .flatMap(link -> broken(Kind.CREDIT_NOTE, note.number(), link, says));
    }

    private Optional<Difference> broken(Kind kind, String name, DocumentLink link, DocumentContent says) {
        if (!link.content().equals(says.hash())) return Optional.of(chain(name, link.content(), says.hash()));
        if (!link.isSound()) return Optional.of(chain(name, link.hash(), "-"));
        var expected = before(kind, link.number()).map(DocumentLink::hash).orElse(DocumentLink.BEGINNING);
        return link.previous().equals(expected)
                ? Optional.empty()
                : Optional.of(chain(name, link.previous(), expected));
    }

    private static Difference chain(String name, String stated, String expected) {
        return new Difference(Difference.Kind.CHAIN, 0, name + ": " + stated, expected);
    }
}
