package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.manydesk.scope.Ids;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/**
 * An issued document in the chain of its series: the hash of what it says, and of that with the one before it. Added when the
 * document is issued, and never changed.
 */
@Entity
@Table(name = "document_link")
public class DocumentLink extends ProviderOwned {
    /** What stands before the first document. */
    static final String BEGINNING = "0".repeat(64);

    @Column(name = "series", updatable = false)
    private int series;

    @Column(name = "number", updatable = false)
    private long number;

    @Column(name = "document_number", updatable = false)
    private String documentNumber;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "format", updatable = false)
    private int format;

    @Column(name = "content", updatable = false)
    private String content;

    @Column(name = "previous", updatable = false)
    private String previous;

    @Column(name = "hash", updatable = false)
    private String hash;

    @SuppressWarnings("NullAway") // for JPA
    protected DocumentLink() {}

    DocumentLink(ProviderId provider, NumberSeries.Drawn drawn, long document, DocumentContent says, String previous) {
        super(provider, Ids.next());
        this.series = (int) drawn.kind().row();
        this.number = drawn.inSeries();
        this.documentNumber = drawn.number();
        this.documentId = document;
        this.format = says.format();
        this.content = says.hash();
        this.previous = previous;
        this.hash = joined(previous, content);
    }

    private static String joined(String previous, String content) {
        return DocumentContent.sha256(previous + content);
    }

    long number() {
        return number;
    }

    public long document() {
        return documentId;
    }

    /** The format of what it says. */
    int format() {
        return format;
    }

    /** The hash of what it says. */
    public String content() {
        return content;
    }

    /** The hash of the link before it, or zeros. */
    public String previous() {
        return previous;
    }

    /** The hash of its content and of the link before it. */
    public String hash() {
        return hash;
    }

    boolean isSound() {
        return hash.equals(joined(previous, content));
    }
}
