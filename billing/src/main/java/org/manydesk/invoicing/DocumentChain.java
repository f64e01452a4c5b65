package org.manydesk.invoicing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.manydesk.invoicing.NumberSeries.Kind;
import org.manydesk.scope.ProviderKey;
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
        var link = new DocumentLink(wall.reach().provider(), drawn, document, says, previous);
        wall.add(link);
        series(drawn.kind()).orElseThrow().linked(link.hash());
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
     * @param says what it says now, in a format
     */
    Optional<Difference> broken(Invoice invoice, IntFunction<DocumentContent> says) {
        return links(Kind.INVOICE, List.of(invoice.key())).stream()
                .findFirst()
                .map(link -> broken(Kind.INVOICE, invoice.name(), link, says.apply(link.format())))
                .orElseGet(() -> gone(Kind.INVOICE, invoice.name()));
    }

    /** The same of a credit note. */
    Optional<Difference> broken(CreditNote note, DocumentContent says) {
        return links(Kind.CREDIT_NOTE, List.of(note.key())).stream()
                .findFirst()
                .map(link -> broken(Kind.CREDIT_NOTE, note.number(), link, says))
                .orElseGet(() -> gone(Kind.CREDIT_NOTE, note.number()));
    }

    private Optional<Difference> broken(Kind kind, String name, DocumentLink link, DocumentContent says) {
        if (!link.content().equals(says.hash())) return Optional.of(chain(name, link.content(), says.hash()));
        if (!link.isSound()) return Optional.of(chain(name, link.hash(), "-"));
        var expected = before(kind, link.number()).map(DocumentLink::hash).orElse(DocumentLink.BEGINNING);
        return link.previous().equals(expected)
                ? cutOff(kind, name, link)
                : Optional.of(chain(name, link.previous(), expected));
    }

    /** The last link that is there must be the last that was added, and no other be missing. */
    private Optional<Difference> cutOff(Kind kind, String name, DocumentLink link) {
        var series = series(kind);
        if (series.isEmpty() || !isLast(kind, link)) return Optional.empty();
        var last = series.get().lastHash();
        if (!last.equals(link.hash())) return Optional.of(chain(name, link.hash(), last));
        var links = count(kind);
        return links == series.get().links()
                ? Optional.empty()
                : Optional.of(chain(
                        name, Long.toString(links), Long.toString(series.get().links())));
    }

    /** A document without a link is of an earlier release, unless the whole chain was taken away. */
    private Optional<Difference> gone(Kind kind, String name) {
        return series(kind)
                .filter(series -> series.links() > 0 && count(kind) == 0)
                .map(series -> chain(name, "-", series.lastHash()));
    }

    private boolean isLast(Kind kind, DocumentLink link) {
        return before(kind, Long.MAX_VALUE).filter(link::equals).isPresent();
    }

    private long count(Kind kind) {
        return wall.em()
                .createQuery("SELECT COUNT(l) FROM DocumentLink l WHERE l.series = :series", Long.class)
                .setParameter("series", (int) kind.row())
                .getSingleResult();
    }

    private Optional<NumberSeries> series(Kind kind) {
        var key = new ProviderKey(wall.reach().provider(), kind.row());
        return Optional.ofNullable(wall.em().find(NumberSeries.class, key));
    }

    private static Difference chain(String name, String stated, String expected) {
        return new Difference(Difference.Kind.CHAIN, 0, name + ": " + stated, expected);
    }
}
