package org.manydesk.invoicing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.ProviderOwned;

/**
 * The numbers of a provider's documents of one kind: without gaps from the first one on, and in the order of their dates. Drawn inside the
 * transaction that issues, with the row locked, so a number that is not used was never drawn.
 */
@Entity
@Table(name = "invoice_number_series")
public class NumberSeries extends ProviderOwned {

    /** The usual one of its kind where none is given. */
    @Column(name = "prefix")
    private @Nullable String prefix;

    @Column(name = "first_number")
    private long firstNumber = 1;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "links")
    private long links;

    @Column(name = "last_hash")
    private @Nullable String lastHash;

    /** What is numbered; each has its own series. */
    enum Kind {
        INVOICE("INV-"),
        CREDIT_NOTE("CN-");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        SeriesStart usual() {
            return new SeriesStart(prefix, 1);
        }

        String usual(long number) {
            return name(prefix, number);
        }

        private static String name(String prefix, long number) {
            return String.format(Locale.ROOT, "%s%06d", prefix, number);
        }

        /** The row of this kind within a provider. */
        long row() {
            return ordinal() + 1L;
        }
    }

    /**
     * A number and the day that it is issued on.
     *
     * @param inSeries the same without prefix
     */
    record Drawn(Kind kind, long inSeries, String number, LocalDate on) {}

    @SuppressWarnings("NullAway") // for JPA
    protected NumberSeries() {}

    NumberSeries(ProviderId provider, Kind kind, LocalDate today) {
        super(provider, kind.row());
        this.lastDay = today;
    }

    /** The next number, dated today or, should the clock have gone back, on the day of the one before. */
    Drawn next(LocalDate today) {
        lastNumber++;
        if (today.isAfter(lastDay)) lastDay = today;
        return new Drawn(kind(), lastNumber, Kind.name(prefix(), lastNumber), lastDay);
    }

    /** The number that is drawn next. */
    String peek() {
        return Kind.name(prefix(), lastNumber + 1);
    }

    /** The document of the number that was drawn last is in the chain, with this hash. */
    void linked(String hash) {
        links++;
        lastHash = hash;
    }

    /** How many documents are in the chain. */
    long links() {
        return links;
    }

    /** The hash of the last of them; empty where there is none. */
    String lastHash() {
        return Optional.ofNullable(lastHash).orElse("");
    }

    /** Whether a number was drawn; then it goes on as it began. */
    boolean isBegun() {
        return lastNumber >= firstNumber;
    }

    SeriesStart start() {
        return new SeriesStart(prefix(), firstNumber);
    }

    /** Begins otherwise, as long as no number was drawn. */
    void begin(SeriesStart start) {
        if (isBegun()) throw new IllegalStateException("begun: " + start());
        prefix = start.prefix();
        firstNumber = start.firstNumber();
        lastNumber = start.firstNumber() - 1;
    }

    private String prefix() {
        return Optional.ofNullable(prefix).orElse(kind().prefix);
    }

    private Kind kind() {
        return Kind.values()[(int) key() - 1];
    }
}
